package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shipment.Dwell;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import io.trigon.persistence.tracking.SqlStopStays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    @OnBoth
    void theContractsOwnFreeTimeCounts(Base base) {
        Store store = Store.on(base);
        TrackingNumber any = store.book(aTender().numbered("FIRST").build());
        store.inTransaction(() -> {
            var shipper = store.shipments.byNumber(any).orElseThrow().shipper();
            Contract contract = store.contracts.add(new Contract("F-1", shipper, FREE_FOR_45_MINUTES, "ann"));
            for (ContractState step : List.of(
                    ContractState.IN_APPROVAL, ContractState.APPROVED, ContractState.ACCEPTED, ContractState.ACTIVE)) {
                contract.moveTo(step, "bob");
            }
        });
        TrackingNumber number = store.book(aTender().numbered("SECOND").build());
        store.clock.turnTo(at(600));
        store.report(number, MilestoneCode.ARRIVED_PICKUP, at(-30));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, at(150));
        assertThat(stops(store, number).get(0).dwell()).isEqualTo(new Dwell(180, 45, 105, false));
    }

    private static final ContractTerms FREE_FOR_45_MINUTES = new ContractTerms(
            Money.of(new BigDecimal("1000"), "USD"),
            BigDecimal.TEN,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            ServiceMode.STANDARD,
            null,
            45,
            null,
            List.of(new Lane("US", null, "US", null, Duration.ofHours(96))));

    @OnBoth
    void staysAtASiteAreReadWithoutTheWaitForTheSlot(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        TrackingNumber other = store.book(aTender().numbered("OTHER").build());
        store.clock.turnTo(at(600));
        store.report(number, MilestoneCode.ARRIVED_PICKUP, at(-30));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, at(150));
        store.report(other, MilestoneCode.ARRIVED_PICKUP, at(100));
        long site = store.inTransaction(() ->
                store.shipments.byNumber(number).orElseThrow().origin().site().id());
        SqlStopStays stays = new SqlStopStays(store.reads);
        assertThat(store.inTransaction(() -> stays.lastAt(site, 60))).containsExactly(Duration.ofMinutes(150));
        assertThat(store.inTransaction(() -> stays.lastAt(site, 1)))
                .as("of the last stop nobody has left")
                .isEmpty();
    }

    private static List<StopView> stops(Store store, TrackingNumber number) {
        return store.shipmentReads.view(Viewers.manager(), number).orElseThrow().stops();
    }

    private static Instant at(int minute) {
        return SLOT.plusSeconds(60L * minute);
    }
}
