package io.trigon.integrations.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FixIntakeTest {
    private final World world = new World();
    private final FaultyPositions positions = new FaultyPositions(world.tracking);
    private final FixIntake intake =
            new FixIntake(positions, new FollowLanes(world.tripWatches, Thread::new), Thread::new);

    @AfterEach
    void close() {
        positions.release();
        intake.close();
    }

    @Test
    void whenTooManyWaitTheNextIsRefusedAndNoneOfTheOthersIsLost() throws Exception {
        positions.hold();
        intake.open();
        List<CompletableFuture<Void>> taken = new ArrayList<>();
        CompletableFuture<Void> last = intake.take(fix(0));
        for (int i = 1; !last.isDone(); i++) {
            taken.add(last);
            last = intake.take(fix(i));
        }
        CompletableFuture<Void> refused = last;
        assertThatThrownBy(refused::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IntakeClosed.class);
        assertThat(taken).hasSizeBetween(20_000, 22_000).noneMatch(CompletableFuture::isDone);
        positions.breakDown();
        positions.release();
        for (CompletableFuture<Void> one : taken) {
            assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IntakeClosed.class);
        }
    }

    @Test
    void whatWasTakenBeforeClosingIsStoredAndWhatComesAfterIsRefused() throws Exception {
        intake.open();
        CompletableFuture<Void> before = intake.take(fix(1));
        intake.close();
        assertThat(before.get(1, TimeUnit.SECONDS)).isNull();
        assertThat(intake.take(fix(2))).isCompletedExceptionally();
        assertThat(world.tracking.since("TRL-9", Instant.EPOCH, 9)).hasSize(1);
    }

    @Test
    void anErrorOfTheMachineRefusesItsBatchAndNothingElse() throws Exception {
        intake.open();
        positions.runOutOfMemory();
        CompletableFuture<Void> first = intake.take(fix(1));
        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IntakeClosed.class);
        positions.repair();
        assertThat(intake.take(fix(2)).get(10, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void beforeItIsOpenNothingIsTaken() {
        assertThat(intake.take(fix(1))).isCompletedExceptionally();
        intake.open();
    }

    private Fix fix(int second) {
        Instant at = world.clock.instant().plusSeconds(second);
        return new Fix("TRL-9", at, GeoPoint.of(41, -88), null, null, null, null, null);
    }
}
