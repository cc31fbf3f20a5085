package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.TurnableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepTracksTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-03-05T12:00:00Z"));
    private final Diary diary = new Diary();
    private final KeepTracks tracks = new KeepTracks(diary, clock);

    @Test
    void aWeekBeginsOnMondayAtMidnight() {
        assertThat(KeepTracks.weekOf(Instant.parse("2026-03-02T00:00:00Z"))).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(KeepTracks.weekOf(Instant.parse("2026-03-08T23:59:59Z"))).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(KeepTracks.weekOf(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo("2025-12-29T00:00:00Z");
    }

    @Test
    void onlyWeeksThatAreOldAsAWholeAreThinnedAndEachOnce() {
        tracks.keep(DAY.multipliedBy(28), DAY.multipliedBy(10));
        assertThat(diary.thinned)
                .containsExactly(
                        Instant.parse("2026-02-02T00:00:00Z"),
                        Instant.parse("2026-02-09T00:00:00Z"),
                        Instant.parse("2026-02-16T00:00:00Z"));
        assertThat(diary.forgottenBefore).isEqualTo("2026-02-05T12:00:00Z");
        assertThat(diary.readyUntil).isAfter("2026-04-01T00:00:00Z");
    }

    @Test
    void nothingIsThinnedThatIsNotKeptAnyway() {
        tracks.keep(DAY.multipliedBy(28), DAY.multipliedBy(400));
        assertThat(diary.thinned).isEmpty();
    }

    @Test
    void shipmentsOnTheirWayKeepTheirTracks() {
        assertThatThrownBy(() -> tracks.keep(DAY, DAY.multipliedBy(7))).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> tracks.keep(DAY.multipliedBy(28), DAY)).isInstanceOf(BrokenRule.class);
        assertThat(diary.forgottenBefore).isNull();
    }

    private static final class Diary implements TrackKeeping {
        private final List<Instant> thinned = new ArrayList<>();
        private Instant forgottenBefore;
        private Instant readyUntil;

        @Override
        public void prepare(Instant from, Instant until) {
            readyUntil = until;
        }

        @Override
        public long forget(Instant before) {
            forgottenBefore = before;
            return 0;
        }

        @Override
        public boolean claim(Instant week, Instant now) {
            return !thinned.contains(week);
        }

        @Override
        public long thin(Instant from, Instant until) {
            return 1;
        }

        @Override
        public void thinned(Instant week, Instant now) {
            thinned.add(week);
        }
    }
}
