package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Tender;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;

/** The use cases of a shipment's life over real tables. */
class BookingIT {

    @OnBoth
    void aTenderBecomesAShipmentWithEverythingAroundIt(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().onTrailer("TRL-1").build());

        store.inTransaction(() -> {
            var shipment = store.shipments.byNumber(number).orElseThrow();
            assertThat(shipment.shipper().name()).isEqualTo("Lakeview Foods");
            assertThat(shipment.stops()).hasSize(2);
            assertThat(shipment.destination().site().point().latitude()).isEqualTo(32.7767);
            assertThat(shipment.destination().window().to()).isEqualTo(Instant.parse("2026-03-04T18:00:00Z"));
            assertThat(shipment.units().get(0).weight().kilograms()).isEqualByComparingTo("480");
            assertThat(shipment.references()).extracting("value").contains("PO-77");
            assertThat(store.milestones.of(shipment.id())).hasSize(1);
            assertThat(store.leads.openFor(shipment.consignee().id())).isPresent();
            assertThat(store.devices.lastingTies("TRL-1")).hasSize(1);
            assertThat(store.forecasts.of(shipment.id())).isPresent();
        });
        assertThat(store.changes.after(0, 100))
                .extracting("kind")
                .contains("ShipmentBooked", "TriangleOpened", "MilestoneRecorded");
    }

    @OnBoth
    void textsThatAreTooLongAreKeptAsFarAsThereIsRoom(Base base) {
        Store store = Store.on(base);
        String endless = "Bluebonnet ".repeat(400);
        PartyCard consignee = new PartyCard(
                endless,
                null,
                null,
                null,
                new Address(endless, endless, endless, endless, "US"),
                null,
                null,
                null,
                endless,
                null,
                endless,
                null);

        var number = store.book(aTender()
                .toConsignee(consignee)
                .andAlso(new Tender.UnitPlan(null, endless, 1, null, endless))
                .build());
        store.inTransaction(() -> store.recordMilestone.record(new MilestoneReport(
                number,
                MilestoneCode.ARRIVED_PICKUP,
                store.clock.instant(),
                null,
                Source.STATUS_MESSAGE,
                "long",
                null,
                endless.repeat(10),
                null,
                null,
                endless,
                null,
                null,
                endless)));

        store.inTransaction(() -> {
            var shipment = store.shipments.byNumber(number).orElseThrow();
            assertThat(shipment.consignee().name()).hasSize(200).startsWith("Bluebonnet");
            assertThat(shipment.destination().site().address().city()).hasSize(200);
            assertThat(shipment.units().get(1).description()).hasSize(1_000);
            assertThat(store.milestones.of(shipment.id()))
                    .anySatisfy(m -> assertThat(m.place()).hasSize(400));
        });
    }

    @OnBoth
    void theSameTenderAgainBooksNothing(Base base) {
        Store store = Store.on(base);
        var first = store.book(aTender().build());
        assertThat(store.book(aTender().build())).isEqualTo(first);
        assertThat(store.shipments.open()).containsExactly(first);
    }

    @OnBoth
    void aDeliveredShipmentTeachesItsLaneAndItsTriangle(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().build());
        store.clock.turn(Duration.ofHours(3));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, store.clock.instant());
        store.clock.turn(Duration.ofHours(60));
        store.report(number, MilestoneCode.ARRIVED_DELIVERY, store.clock.instant());
        store.report(number, MilestoneCode.DELIVERED, store.clock.instant());

        store.inTransaction(() -> {
            var shipment = store.shipments.byNumber(number).orElseThrow();
            assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
            assertThat(store.laneTrips.lastOn("US-IL>US-TX", 5)).hasSize(1);
            var counts = store.record.of(shipment.triangle().id(), Instant.EPOCH);
            assertThat(counts.delivered()).isEqualTo(1);
            assertThat(counts.late()).isEqualTo(1);
            assertThat(counts.openDelays()).isZero();
        });
        assertThat(store.shipments.open()).isEmpty();
    }
}
