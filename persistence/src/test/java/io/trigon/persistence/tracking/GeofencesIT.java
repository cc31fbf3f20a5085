package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.FenceIndex;
import io.trigon.domain.tracking.FencePlan;
import io.trigon.domain.tracking.FenceWatch;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FollowDevice;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Outline;
import io.trigon.domain.tracking.TiedTrips;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Fences and visits over real tables. */
class GeofencesIT {
    private static final Outline YARD =
            Outline.ofWkt("POLYGON((-87.64 41.87, -87.62 41.87, -87.62 41.885, -87.64 41.885, -87.64 41.87))");
    private static final GeoPoint ROAD = GeoPoint.of(41.5, -88.0);

    @OnBoth
    void aFenceIsReadAsItWasDrawn(Base base) {
        Store store = Store.on(base);
        long id = draw(store, new FencePlan("Yard", Geofence.Purpose.YARD, null, null, YARD, null));
        draw(store, new FencePlan("Port", Geofence.Purpose.PORT, null, null, new Circle(CHICAGO, 900), null));
        assertThat(store.geofences.holding()).hasSize(2);
        assertThat(store.geofences.holding().get(0).shape()).isEqualTo(YARD);
        assertThat(store.geofences.holding().get(1).shape()).isEqualTo(new Circle(CHICAGO, 900));
        store.inTransaction(() -> {
            assertThat(store.geofences.byId(id).orElseThrow().shape()).isEqualTo(YARD);
            assertThat(store.geofences.named("Yard")).hasSize(1);
        });
    }

    @OnBoth
    void everyChangeGrowsTheStampAndReachesAnotherNode(Base base) {
        Store store = Store.on(base);
        FenceIndex other = new FenceIndex(store.geofences, store.clock);
        assertThat(other.around(CHICAGO)).isEmpty();
        long before = store.geofences.stamp();
        long id = draw(store, new FencePlan("Yard", null, null, null, YARD, null));
        long drawn = store.geofences.stamp();
        store.clock.turn(Duration.ofSeconds(11));
        assertThat(other.around(CHICAGO)).hasSize(1);
        store.inTransaction(() -> {
            store.drawFence.redraw(id, new FencePlan("Yard", null, null, null, new Circle(ROAD, 500), null), "ann");
        });
        long changed = store.geofences.stamp();
        store.inTransaction(() -> store.drawFence.takeAway(id, "ann"));
        assertThat(List.of(before, drawn, changed, store.geofences.stamp()))
                .isSorted()
                .doesNotHaveDuplicates();
        store.clock.turn(Duration.ofSeconds(11));
        assertThat(other.around(ROAD)).isEmpty();
        assertThat(store.geofences.holding()).isEmpty();
    }

    @OnBoth
    void aSiteIsFreeAgainOnceItsFenceIsTakenAway(Base base) {
        Store store = Store.on(base);
        store.book(aTender().build());
        long site = store.inTransaction(() ->
                store.companies.named("Lakeview Foods").get(0).sites().get(0).id());
        FencePlan plan = new FencePlan(null, null, null, site, YARD, null);
        long id = draw(store, plan);
        assertThatThrownBy(() -> draw(store, plan)).hasMessageContaining("fence already");
        store.inTransaction(() -> store.drawFence.takeAway(id, "ann"));
        assertThat(store.geofences.endedSince(Instant.EPOCH, 9)).singleElement().satisfies(gone -> assertThat(gone.id())
                .isEqualTo(id));
        store.inTransaction(() -> store.drawFence.bringBack(id, "bob"));
        assertThat(store.geofences.endedSince(Instant.EPOCH, 9)).isEmpty();
        assertThat(store.geofences.holding()).singleElement().satisfies(back -> assertThat(back.siteId())
                .isEqualTo(site));
        store.inTransaction(() -> store.drawFence.takeAway(id, "ann"));
        draw(store, plan);
        assertThat(store.fenceIndex.groundOf(site)).contains(YARD);
    }

    @OnBoth
    void aVisitIsKeptFromWhenUntilWhen(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().onTrailer("TRL-9").build());
        draw(store, new FencePlan("Big yard", Geofence.Purpose.YARD, null, null, YARD.widenedBy(3_000), null));
        TiedTrips ties = new TiedTrips(store.devices, store.fenceIndex);
        FollowDevice follow = new FollowDevice(
                store.devices,
                store.shipments,
                store.recordMilestone,
                store.forecastArrival,
                store.geofences,
                store.events,
                store.clock);
        TiedTrips.TiedTrip trip = store.inTransaction(() -> ties.of("TRL-9")).get(0);
        FenceWatch watch = new FenceWatch(trip.fences(), trip.fenceMap(), null, "");
        var mark = trip.mark();
        for (GeoPoint point : List.of(CHICAGO, ROAD, ROAD)) {
            store.clock.turn(Duration.ofMinutes(30));
            Fix fix = new Fix("TRL-9", store.clock.instant(), point, null, null, null, null, null);
            var crossings = watch.step(fix);
            var before = mark;
            var after = mark.movedTo(watch);
            if (!crossings.isEmpty()) {
                store.inTransaction(() -> follow.cross(before, crossings, after));
                mark = after;
            }
        }
        long id = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().id());
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(store.geofences.visitsOf(id)).singleElement().satisfies(visit -> {
            assertThat(visit.name()).isEqualTo("Big yard");
            assertThat(visit.enteredAt()).isEqualTo(noon.plusSeconds(1_800));
            assertThat(visit.leftAt()).isEqualTo(noon.plusSeconds(3_600));
        });
        store.inTransaction(() -> assertThat(store.geofences.openVisits(id)).isEmpty());
    }

    private static long draw(Store store, FencePlan plan) {
        return store.inTransaction(() -> store.drawFence.draw(plan, "ann").id());
    }
}
