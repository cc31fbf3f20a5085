package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.World;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A recorded feed is given after an outage. */
class TakeRecordingTest {
    private final World world = new World();
    private final Instant now = world.clock.instant();
    private List<Fix> recorded = List.of();
    private final List<Integer> frames = new ArrayList<>();

    private final TakeRecording sound = new TakeRecording(csv -> recorded, this::stored, world.clock);

    private CompletableFuture<FixIntake.Taken> stored(List<Fix> frame) {
        frames.add(frame.size());
        world.tracking.append(frame);
        return CompletableFuture.completedFuture(FixIntake.Taken.WHOLE);
    }

    private static Fix fix(Instant at, double latitude) {
        return new Fix("T1", at, GeoPoint.of(latitude, 0), null, null, null, null, null);
    }

    @Test
    void allOfItIsStoredInFramesAndAgainNothingTwice() {
        recorded = IntStream.range(0, 2_500)
                .mapToObj(i -> fix(now.minusSeconds(i + 1), 41))
                .toList();
        assertThat(sound.take(InputStream.nullInputStream())).isEqualTo(new TakeRecording.Outcome(2_500, 0, List.of()));
        assertThat(frames).containsExactly(1_000, 1_000, 500);
        sound.take(InputStream.nullInputStream());
        assertThat(world.tracking.since("T1", Instant.EPOCH, 10_000)).hasSize(2_500);
    }

    @Test
    void whatNoTrackHoldsIsRefusedAndShown() {
        Fix ahead = fix(now.plusSeconds(3_600), 41);
        Fix nowhere = fix(now, 0);
        recorded = List.of(fix(now, 41), ahead, nowhere);
        assertThat(sound.take(InputStream.nullInputStream()))
                .isEqualTo(new TakeRecording.Outcome(1, 2, List.of(ahead, nowhere)));
    }

    @Test
    void aRecordingWithoutAPositionIsNotTakenForOneThatIsStored() {
        TakeRecording nothing = new TakeRecording(csv -> List.of(), null, world.clock);
        assertThatThrownBy(() -> nothing.take(InputStream.nullInputStream()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.code()).isEqualTo("recording-empty"));
    }

    @Test
    void whatIsNotStoredIsToldSo() {
        recorded = List.of(fix(now, 41));
        FixIntake away = frame -> CompletableFuture.failedFuture(new NotStored("the database is away"));
        assertThatThrownBy(
                        () -> new TakeRecording(csv -> recorded, away, world.clock).take(InputStream.nullInputStream()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("recording-not-stored"));
    }
}
