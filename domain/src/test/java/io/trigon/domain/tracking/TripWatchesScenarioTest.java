package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.DALLAS;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock starts at noon, two hours before the pick-up slot opens: fixes count from noon on. */
class TripWatchesScenarioTest {
    private static final GeoPoint ROAD = GeoPoint.of(41.5, -88.0);

    private final World world = new World();
    private final FailingFollow failing = new FailingFollow(world);
    private final TripWatches watches =
            new TripWatches(world.tracking, new TiedTrips(world.tracking, world.fenceIndex), failing, world.clock);
    private final Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());

    @Test
    void aStepThatTheDatabaseDidNotTakeIsTakenWithTheNextFix() {
        follow(ROAD);
        failing.failOnce();
        Instant arrived = world.clock.instant().plusSeconds(60);
        assertThatIllegalStateException().isThrownBy(() -> follow(CHICAGO));
        assertThat(codes()).doesNotContain(MilestoneCode.ARRIVED_PICKUP);

        follow(CHICAGO);
        assertThat(milestone(MilestoneCode.ARRIVED_PICKUP).at()).isEqualTo(arrived);
        assertThat(codes()).containsOnlyOnce(MilestoneCode.ARRIVED_PICKUP);
    }

    @Test
    void aDepartureIsDatedRightAlthoughTheDatabaseFailedBetweenItsTwoFixes() {
        follow(CHICAGO);
        Instant left = world.clock.instant().plusSeconds(60);
        follow(ROAD);
        failing.failOnce();
        assertThatIllegalStateException().isThrownBy(() -> follow(ROAD));
        follow(ROAD);
        assertThat(milestone(MilestoneCode.DEPARTED_PICKUP).at()).isEqualTo(left);
    }

    @Test
    void twoNodesThatShareADeviceMakeEachCrossingOnce() {
        TripWatches other = new TripWatches(
                world.tracking, new TiedTrips(world.tracking, world.fenceIndex), world.followDevice, world.clock);
        GeoPoint[] way = {ROAD, ROAD, CHICAGO, CHICAGO, CHICAGO, ROAD, ROAD, ROAD, DALLAS, DALLAS};
        for (int i = 0; i < way.length; i++) {
            world.clock.turn(Duration.ofMinutes(10));
            Fix fix = fix(world.clock.instant(), way[i]);
            world.tracking.append(List.of(fix));
            (i % 2 == 0 ? watches : other).follow("TRL-9", List.of(fix));
        }
        assertThat(codes())
                .containsOnlyOnce(
                        MilestoneCode.ARRIVED_PICKUP, MilestoneCode.DEPARTED_PICKUP, MilestoneCode.ARRIVED_DELIVERY);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_DELIVERY);
    }

    @Test
    void aDeviceThatIsTiedAfterItsFixesCameIsCaughtUp() {
        Shipment late = world.book(aTender().numbered("LKV-2").build());
        send("TRL-7", CHICAGO);
        send("TRL-7", CHICAGO);
        world.tieDevice.tie(late, "TRL-7");
        watches.catchUp("TRL-7");
        assertThat(late.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
    }

    @Test
    void aTieThatAnotherNodeMadeIsNoticedWithinAMinute() {
        Shipment late = world.book(aTender().numbered("LKV-2").build());
        send("TRL-7", CHICAGO);
        world.tieDevice.tie(late, "TRL-7");
        send("TRL-7", CHICAGO);
        world.clock.turn(Duration.ofMinutes(1));
        send("TRL-7", CHICAGO);
        assertThat(late.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
    }

    @Test
    void aLongSilenceOfOursIsCaughtUpWhole() {
        List<Fix> stored = new ArrayList<>();
        Instant noon = world.clock.instant();
        for (int second = 1; second <= 2_500; second++) {
            stored.add(fix(noon.plusSeconds(second), second == 2_400 ? CHICAGO : ROAD));
        }
        world.tracking.append(stored);
        world.clock.turn(Duration.ofHours(1));
        watches.catchUp("TRL-9");
        assertThat(milestone(MilestoneCode.ARRIVED_PICKUP).at()).isEqualTo(noon.plusSeconds(2_400));
        assertThat(codes()).containsOnlyOnce(MilestoneCode.DEPARTED_PICKUP);
        assertThat(world.events.of(PositionMoved.class)).hasSizeLessThan(5);
    }

    @Test
    void passingTheConsigneeOnTheWayToThePickUpIsNoArrival() {
        follow(DALLAS);
        follow(ROAD);
        follow(ROAD);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
    }

    @Test
    void aTruckThatIsDoneWithAShipmentIsItsOwnAgain() {
        follow(CHICAGO);
        follow(ROAD);
        follow(ROAD);
        follow(DALLAS);
        world.report(shipment, MilestoneCode.DELIVERED);
        follow(DALLAS);
        assertThat(world.tracking.lastingTies("TRL-9")).hasSize(1);
        follow(ROAD);
        follow(ROAD);
        assertThat(codes()).contains(MilestoneCode.DEPARTED_DELIVERY);
        assertThat(world.tracking.lastingTies("TRL-9")).isEmpty();
        assertThat(world.events.of(DeviceReleased.class)).hasSize(1);
    }

    @Test
    void fixesOfOneDeliveryComeInAnyOrder() {
        Instant noon = world.clock.instant();
        world.clock.turn(Duration.ofMinutes(10));
        List<Fix> shuffled = List.of(
                fix(noon.plusSeconds(180), ROAD), fix(noon.plusSeconds(60), CHICAGO), fix(noon.plusSeconds(120), ROAD));
        world.tracking.append(shuffled);
        watches.follow("TRL-9", shuffled);
        assertThat(codes()).contains(MilestoneCode.ARRIVED_PICKUP, MilestoneCode.DEPARTED_PICKUP);
    }

    /** It was out of reach at the dock, and sends where it is now before where it was. */
    @Test
    void aStopThatOnlyLateFixesTellOfIsNotLost() {
        Instant noon = world.clock.instant();
        world.clock.turn(Duration.ofHours(3));
        arrive(fix(noon.plusSeconds(10_000), ROAD));
        arrive(fix(noon.plusSeconds(10_060), ROAD));
        arrive(fix(noon.plusSeconds(7_200), CHICAGO), fix(noon.plusSeconds(8_000), CHICAGO));
        arrive(fix(noon.plusSeconds(8_400), CHICAGO));
        assertThat(milestone(MilestoneCode.ARRIVED_PICKUP).at()).isEqualTo(noon.plusSeconds(7_200));
        assertThat(milestone(MilestoneCode.DEPARTED_PICKUP).at()).isEqualTo(noon.plusSeconds(10_000));
        assertThat(codes()).containsOnlyOnce(MilestoneCode.ARRIVED_PICKUP, MilestoneCode.DEPARTED_PICKUP);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    }

    @Test
    void lateFixesOfAStopThatIsKnownMakeNoSecondMilestone() {
        follow(CHICAGO);
        follow(ROAD);
        follow(ROAD);
        List<MilestoneCode> before = codes();
        Instant past = world.clock.instant().minusSeconds(130);
        arrive(fix(past, CHICAGO));
        assertThat(codes()).isEqualTo(before);
    }

    @Test
    void fixesFromBeforeTheTieAreNobodysBusiness() {
        follow(ROAD);
        arrive(fix(world.clock.instant().minus(Duration.ofDays(2)), CHICAGO));
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
    }

    @Test
    void aFixFromTheFutureHidesNoTrueOne() {
        arrive(fix(world.clock.instant().plus(Duration.ofDays(400)), ROAD));
        follow(CHICAGO);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
        watches.catchUp("TRL-9");
        follow(ROAD);
        follow(ROAD);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    }

    @Test
    void aReceiverWithoutAFixLeavesNoStop() {
        follow(CHICAGO);
        for (int i = 0; i < 5; i++) {
            follow(GeoPoint.of(0, 0));
        }
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
    }

    private void arrive(Fix... fixes) {
        world.tracking.append(List.of(fixes));
        watches.follow("TRL-9", List.of(fixes));
    }

    @Test
    void onlyTheMostRecentAreRemembered() {
        Recent<String, Integer> recent = new Recent<>(100);
        for (int i = 0; i < 10_000; i++) {
            recent.put("stranger-" + i, i);
            recent.get("stranger-0");
        }
        assertThat(recent.size()).isEqualTo(100);
        assertThat(recent.get("stranger-0")).isZero();
        assertThat(recent.get("stranger-1")).isNull();
    }

    private void follow(GeoPoint point) {
        send("TRL-9", point);
    }

    /** A minute later. */
    private void send(String device, GeoPoint point) {
        world.clock.turn(Duration.ofMinutes(1));
        Fix fix = new Fix(device, world.clock.instant(), point, null, null, null, null, null);
        world.tracking.append(List.of(fix));
        watches.follow(device, List.of(fix));
    }

    private static Fix fix(Instant at, GeoPoint point) {
        return new Fix("TRL-9", at, point, null, null, null, null, null);
    }

    private List<MilestoneCode> codes() {
        return world.shipments.milestones().of(shipment.id()).stream()
                .map(Milestone::code)
                .toList();
    }

    private Milestone milestone(MilestoneCode code) {
        return world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.code() == code)
                .findFirst()
                .orElseThrow();
    }

    /** Its next call fails as a transaction does that rolls back: nothing of it happened. */
    private static final class FailingFollow extends FollowDevice {
        private boolean fail;

        FailingFollow(World world) {
            super(
                    world.tracking,
                    world.shipments,
                    world.recordMilestone,
                    world.forecastArrival,
                    world.geofences,
                    world.events,
                    world.clock);
        }

        void failOnce() {
            fail = true;
        }

        @Override
        public Outcome cross(TripMark before, List<FenceWatch.Crossing> crossings, TripMark after) {
            failIfAsked();
            return super.cross(before, crossings, after);
        }

        private void failIfAsked() {
            if (fail) {
                fail = false;
                throw new IllegalStateException("the transaction was rolled back");
            }
        }
    }
}
