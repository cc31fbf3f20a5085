package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.Dwell;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.time.Instant;
import java.util.List;

/** Stays at stops, read from the milestones. The pick-up window opens at 14:00 UTC. */
class DwellIT {
    private static final Instant SLOT = Instant.parse("2026-03-02T14:00:00Z");

    @OnBoth
    void detentionIsCountedFromTheAgreedWindowUntilTheDeparture(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        assertThat(stops(store, number)).allSatisfy(s -> assertThat(s.dwell()).isNull());
        store.clock.turnTo(at(30));
        store.report(number, MilestoneCode.ARRIVED_PICKUP, at(-30));
        assertThat(stops(store, number).get(0).dwell()).isEqualTo(new Dwell(60, 120, 0, true));
        store.clock.turnTo(at(600));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, at(150));
        assertThat(stops(store, number).get(0).dwell()).isEqualTo(new Dwell(180, 120, 30, false));
    }

    @OnBoth
    void whatWasHandedOverStandsNoLonger(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        store.clock.turnTo(at(4_000));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, at(60));
        store.report(number, MilestoneCode.ARRIVED_DELIVERY, at(2_880));
        store.report(number, MilestoneCode.DELIVERED, at(2_900));
        store.clock.turnTo(at(9_000));
        assertThat(stops(store, number).get(1).dwell()).isEqualTo(new Dwell(20, 120, 0, false));
    }

    private static List<StopView> stops(Store store, TrackingNumber number) {
        return store.shipmentReads.view(Viewers.manager(), number).orElseThrow().stops();
    }

    private static Instant at(int minute) {
        return SLOT.plusSeconds(60L * minute);
    }
}
