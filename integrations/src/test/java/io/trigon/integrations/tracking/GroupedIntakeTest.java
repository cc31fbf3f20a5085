package io.trigon.integrations.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake.Taken;
import io.trigon.domain.tracking.IntakeWatch.Figures;
import io.trigon.domain.tracking.NotStored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupedIntakeTest {
    private final World world = new World();
    private final FaultyPositions positions = new FaultyPositions(world.tracking);
    private final GroupedIntake intake =
            new GroupedIntake(positions, new FollowLanes(world.tripWatches, Thread::new), Thread::new, world.clock);

    @AfterEach
    void close() {
        positions.release();
        intake.close();
    }

    @Test
    void whenTooManyWaitTheNextIsRefusedAndNoneOfTheOthersIsLost() throws Exception {
        positions.hold();
        intake.open();
        List<CompletableFuture<Taken>> taken = new ArrayList<>();
        CompletableFuture<Taken> last = take(fix(0));
        for (int i = 1; !last.isDone(); i++) {
            taken.add(last);
            last = take(fix(i));
        }
        CompletableFuture<Taken> refused = last;
        assertThatThrownBy(refused::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(NotStored.class);
        assertThat(taken).hasSizeBetween(50_000, 52_000).noneMatch(CompletableFuture::isDone);
        positions.breakDown();
        positions.release();
        for (CompletableFuture<Taken> one : taken) {
            assertThatThrownBy(() -> one.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        }
    }

    @Test
    void whatWasTakenBeforeClosingIsStoredAndWhatComesAfterIsRefused() throws Exception {
        intake.open();
        CompletableFuture<Taken> before = take(fix(1));
        intake.close();
        assertThat(before.get(60, TimeUnit.SECONDS).refused()).isEmpty();
        assertThat(take(fix(2))).isCompletedExceptionally();
        assertThat(world.tracking.since("TRL-9", Instant.EPOCH, 9)).hasSize(1);
    }

    @Test
    void anErrorOfTheMachineRefusesItsBatchAndNothingElse() throws Exception {
        intake.open();
        positions.runOutOfMemory();
        CompletableFuture<Taken> first = take(fix(1));
        assertThatThrownBy(() -> first.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        positions.repair();
        assertThat(take(fix(2)).get(60, TimeUnit.SECONDS).refused()).isEmpty();
    }

    @Test
    void beforeItIsOpenNothingIsTaken() {
        assertThat(take(fix(1))).isCompletedExceptionally();
        intake.open();
    }

    @Test
    void aFixThatNoDatabaseTakesFailsAloneAndIsAnsweredForSoThatItsDeviceGoesOn() throws Exception {
        positions.hold();
        intake.open();
        take(fix(0));
        assertThat(positions.isHolding()).isTrue();
        Fix poison = fix(3);
        positions.poison(poison);
        CompletableFuture<Taken> whole = take(fix(1));
        CompletableFuture<Taken> partly =
                intake.take(List.of(fix(2), poison, fix(4))).toCompletableFuture();
        positions.release();
        assertThat(whole.get(60, TimeUnit.SECONDS).refused()).isEmpty();
        assertThat(partly.get(60, TimeUnit.SECONDS).refused()).containsExactly(poison);
        assertThat(world.tracking.since("TRL-9", Instant.EPOCH, 9)).containsExactly(fix(0), fix(1), fix(2), fix(4));
    }

    @Test
    void aFrameIsAnsweredWhenAllOfItIsStored() throws Exception {
        intake.open();
        List<Fix> frame = IntStream.range(0, 20).mapToObj(this::fix).toList();
        assertThat(intake.take(frame).toCompletableFuture().get(60, TimeUnit.SECONDS))
                .isEqualTo(Taken.WHOLE);
        assertThat(world.tracking.since("TRL-9", Instant.EPOCH, 99)).isEqualTo(frame);
        List<Fix> endless = Collections.nCopies(5_001, fix(1));
        assertThatThrownBy(() -> intake.take(endless)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void aNodeThatNobodySendsToAsItWasNotWellIsTriedAgainAfterAWhile() {
        intake.open();
        positions.breakDown();
        assertThatThrownBy(() -> take(fix(1)).get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        assertThat(intake.figures().failingSince()).isNotNull();
        world.clock.turn(Duration.ofSeconds(61));
        assertThat(intake.figures().failingSince()).isNull();
        assertThatThrownBy(() -> take(fix(1)).get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        assertThat(intake.figures().failingSince()).isEqualTo(world.clock.instant());
    }

    @Test
    void whoeverKeepsTheHouseSeesHowTheIntakeFares() throws Exception {
        intake.open();
        intake.take(List.of(fix(1), fix(2))).toCompletableFuture().get(60, TimeUnit.SECONDS);
        assertThat(intake.figures()).isEqualTo(new Figures(0, 2, 1, 2, 0, null));
        positions.breakDown();
        assertThatThrownBy(() -> take(fix(3)).get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(NotStored.class);
        assertThat(intake.figures().failingSince()).isEqualTo(world.clock.instant());
        positions.repair();
        take(fix(3)).get(60, TimeUnit.SECONDS);
        assertThat(intake.figures()).isEqualTo(new Figures(0, 3, 2, 2, 0, null));
        intake.close();
        assertThat(take(fix(4))).isCompletedExceptionally();
        assertThat(intake.figures().turnedAway()).isEqualTo(1);
    }

    private CompletableFuture<Taken> take(Fix fix) {
        return intake.take(fix).toCompletableFuture();
    }

    private Fix fix(int second) {
        Instant at = world.clock.instant().plusSeconds(second);
        return new Fix("TRL-9", at, GeoPoint.of(41, -88), null, null, null, null, null);
    }
}
