package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.DALLAS;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.FenceWatch;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FollowDevice;
import io.trigon.domain.tracking.TiedTrips;
import io.trigon.domain.tracking.TripMark;
import io.trigon.domain.tracking.TripWatches;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Devices followed over real tables, by one node and by two. */
class FollowIT {
    private static final GeoPoint ROAD = GeoPoint.of(41.5, -88.0);
    private static final GeoPoint[] WAY = {ROAD, CHICAGO, CHICAGO, ROAD, ROAD, ROAD, DALLAS, DALLAS};
    private static final List<MilestoneCode> CROSSINGS =
            List.of(MilestoneCode.ARRIVED_PICKUP, MilestoneCode.DEPARTED_PICKUP, MilestoneCode.ARRIVED_DELIVERY);

    @OnBoth
    void aTripLeavesItsMilestones(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().onTrailer("TRL-9").build());
        TripWatches watches = new Node(store).watches();
        for (int i = 0; i < WAY.length; i++) {
            send(store, watches, i);
        }
        assertThat(movements(store, number)).containsExactlyElementsOf(CROSSINGS);
    }

    @OnBoth
    void aTransactionThatRollsBackLeavesNothingBehindInMemory(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().onTrailer("TRL-9").build());
        Node node = new Node(store);
        TripWatches watches = node.watches();
        send(store, watches, 0);
        node.failing = true;
        assertThatIllegalStateException().isThrownBy(() -> send(store, watches, 1));
        assertThat(movements(store, number)).isEmpty();
        node.failing = false;
        send(store, watches, 2);
        assertThat(movements(store, number)).containsExactly(MilestoneCode.ARRIVED_PICKUP);
    }

    @OnBoth
    void lateFixesTellOfAStopThatWasMissedOnBothNodesOnce(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().onTrailer("TRL-9").build());
        TripWatches one = new Node(store).watches();
        TripWatches other = new Node(store).watches();
        Instant noon = store.clock.instant();
        store.clock.turn(Duration.ofHours(3));
        for (TripWatches watches : List.of(one, other)) {
            for (int second : new int[] {10_000, 10_060}) {
                arrive(store, watches, noon.plusSeconds(second), ROAD);
            }
        }
        arrive(store, one, noon.plusSeconds(7_200), CHICAGO);
        arrive(store, other, noon.plusSeconds(8_400), CHICAGO);
        assertThat(movements(store, number))
                .containsExactly(MilestoneCode.ARRIVED_PICKUP, MilestoneCode.DEPARTED_PICKUP);
    }

    private static void arrive(Store store, TripWatches watches, Instant at, GeoPoint point) {
        Fix fix = new Fix("TRL-9", at, point, 40.0, null, null, null, null);
        store.positions.append(List.of(fix));
        watches.follow("TRL-9", List.of(fix));
    }

    @OnBoth
    void twoNodesThatHearEveryFixAtOnceMakeEachCrossingOnce(Base base) throws Exception {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().onTrailer("TRL-9").build());
        TripWatches one = new Node(store).watches();
        TripWatches other = new Node(store).watches();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < WAY.length; i++) {
                Fix fix = stored(store, i);
                List<Callable<Boolean>> both = List.of(() -> follow(one, fix), () -> follow(other, fix));
                for (Future<Boolean> done : nodes.invokeAll(both)) {
                    done.get();
                }
            }
        } finally {
            nodes.shutdownNow();
        }
        one.catchUp("TRL-9");
        assertThat(movements(store, number)).containsExactlyElementsOf(CROSSINGS);
    }

    /** A lane would take a failed step up again; here the other node has it, or the catching up at the end. */
    private static boolean follow(TripWatches watches, Fix fix) {
        try {
            watches.follow("TRL-9", List.of(fix));
            return true;
        } catch (RuntimeException lostRace) {
            return false;
        }
    }

    private static void send(Store store, TripWatches watches, int step) {
        watches.follow("TRL-9", List.of(stored(store, step)));
    }

    private static Fix stored(Store store, int step) {
        store.clock.turn(Duration.ofMinutes(10));
        Instant at = store.clock.instant();
        Fix fix = new Fix("TRL-9", at, WAY[step], 40.0, null, null, null, null);
        store.positions.append(List.of(fix));
        return fix;
    }

    private static List<MilestoneCode> movements(Store store, TrackingNumber number) {
        List<MilestoneCode> codes = new ArrayList<>();
        store.inTransaction(() -> {
            long id = store.shipments.byNumber(number).orElseThrow().id();
            store.milestones.of(id).stream()
                    .map(Milestone::code)
                    .filter(MilestoneCode::isMovement)
                    .forEach(codes::add);
        });
        return codes;
    }

    /** The following of one node, each step in a transaction as the container makes it. */
    private static final class Node extends FollowDevice {
        private final Store store;
        private volatile boolean failing;

        Node(Store store) {
            super(
                    store.devices,
                    store.shipments,
                    store.recordMilestone,
                    store.forecastArrival,
                    store.geofences,
                    store.events,
                    store.clock);
            this.store = store;
        }

        TripWatches watches() {
            TiedTrips ties = new TiedTrips(store.devices, store.fenceIndex) {
                @Override
                public List<TiedTrip> of(String device) {
                    return store.inTransaction(() -> super.of(device));
                }
            };
            return new TripWatches(store.positions, ties, this, store.clock);
        }

        @Override
        public Outcome cross(TripMark before, List<FenceWatch.Crossing> crossings, TripMark after) {
            return store.inTransaction(() -> {
                Outcome outcome = super.cross(before, crossings, after);
                if (failing) {
                    throw new IllegalStateException("no commit");
                }
                return outcome;
            });
        }

        @Override
        public Outcome missed(TripMark mark, List<FenceWatch.Crossing> crossings) {
            return store.inTransaction(() -> super.missed(mark, crossings));
        }

        @Override
        public Outcome moved(TripMark before, Fix fix, TripMark after) {
            return store.inTransaction(() -> super.moved(before, fix, after));
        }
    }
}
