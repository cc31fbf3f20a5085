package io.trigon.domain.tracking.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.TurnableClock;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.PositionSearch.After;
import io.trigon.domain.tracking.fleet.PositionSearch.Sought;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of positions, and how they come. */
class FindPositionsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Viewer STAFF = new Viewer(1, "ann", "Ann", Role.ADMIN, null, Locale.ENGLISH, ZoneOffset.UTC);

    private final List<Integer> parts = new ArrayList<>();
    private final List<Fix> stored = IntStream.range(0, 4_500)
            .mapToObj(i -> new Fix("A", NOON.plusSeconds(i), GeoPoint.of(1, 1), null, null, null, null, null))
            .toList();
    private final FindPositions find = new FindPositions(
            (viewer, sought, after, limit) -> {
                List<Fix> part = stored.stream()
                        .filter(fix -> after == null || fix.at().isAfter(after.at()))
                        .limit(limit)
                        .toList();
                parts.add(part.size());
                return part;
            },
            new TurnableClock(NOON));

    @Test
    void whoNamesNothingLooksAtTheLastDay() {
        assertThat(find.sought(null, null, null, null, null))
                .isEqualTo(new Sought(null, null, NOON.minus(Duration.ofDays(1)), NOON, null));
    }

    @Test
    void ofADeviceEveryTimeMayBeAsked() {
        assertThat(find.sought(null, "T1", Instant.EPOCH, NOON, null).from()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void moreThanAMonthOfAllDevicesIsRefused() {
        Instant longAgo = NOON.minus(Duration.ofDays(32));
        assertThatThrownBy(() -> find.sought(null, null, longAgo, NOON, null)).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> find.sought(null, "T1", NOON, NOON, null)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void aFileIsReadPartByPartAndEachPositionOnce() {
        List<Fix> taken = new ArrayList<>();
        assertThat(find.each(STAFF, find.sought(null, "A", null, null, null), null, 100_000, taken::add))
                .isEmpty();
        assertThat(taken).isEqualTo(stored);
        assertThat(parts).containsExactly(2_000, 2_000, 500);
    }

    @Test
    void aFileThatIsCutSaysWhereItGoesOn() {
        List<Fix> taken = new ArrayList<>();
        Sought sought = find.sought(null, "A", null, null, null);
        After next = find.each(STAFF, sought, null, 2_500, taken::add).orElseThrow();
        assertThat(taken).hasSize(2_500);
        assertThat(find.each(STAFF, sought, next, 2_000, taken::add))
                .as("cut at the very end is not cut")
                .isEmpty();
        assertThat(taken).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "'170,-20,-170,-10', -15, 175, true",
        "'170,-20,-170,-10', -15, -175, true",
        "'170,-20,-170,-10', -15, 0, false",
        "'170,-20,-170,-10', 5, 175, false",
        "'5,45,15,55', 50, 10, true",
        "'5,45,15,55', 50, 16, false"
    })
    void aBoxHoldsWhatLiesInItAlsoAcrossTheDateLine(String box, double latitude, double longitude, boolean held) {
        assertThat(GeoBox.read(box).holds(GeoPoint.of(latitude, longitude))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "0,50,10,40",
                "0,0,181,1",
                "0,-91,1,1",
                "NaN,0,1,1",
                "1e1,0,1,1"
            })
    void whatIsNoBoxIsRefused(String text) {
        assertThatThrownBy(() -> GeoBox.read(text)).isInstanceOf(BrokenRule.class);
    }
}
