package io.trigon.persistence.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static io.trigon.domain.testing.TenderFixture.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A changed tender over real tables: rows that are agreed anew, added and dropped. */
class ChangeIT {

    private static final Instant LATER = Instant.parse("2026-03-05T18:00:00Z");

    @OnBoth
    void stopsUnitsReferencesAndTiesBecomeThoseOfTheChangeAndBack(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().onTrailer("TRL-1").build());

        store.clock.turn(Duration.ofHours(1));
        change(store, withAHalt(aTender().onTrailer("TRL-1").due(LATER).carrying("306141411234567907"), 1));
        store.inTransaction(() -> {
            var shipment = store.shipments.byNumber(number).orElseThrow();
            assertThat(shipment.stops()).extracting(s -> s.number()).containsExactly(1, 2, 3);
            assertThat(shipment.stops().get(1).site().address().city()).isEqualTo("St. Louis");
            assertThat(shipment.destination().window().to()).isEqualTo(LATER);
            assertThat(shipment.units()).extracting(u -> u.sscc().value()).containsExactly("306141411234567907");
            assertThat(shipment.references()).extracting("value").containsExactly("PO-78");
            assertThat(store.devices.lastingTies("TRL-1")).hasSize(1);
            assertThat(store.devices.tiesOf(shipment.id())).hasSize(2);
        });

        store.clock.turn(Duration.ofHours(1));
        change(store, aTender().cameBy(0, Instant.parse("2026-03-02T16:00:00Z")).build());
        store.inTransaction(() -> {
            var shipment = store.shipments.byNumber(number).orElseThrow();
            assertThat(shipment.stops()).extracting(s -> s.number()).containsExactly(1, 2);
            assertThat(shipment.units()).extracting(u -> u.sscc().value()).containsExactly("306141411234567891");
            assertThat(shipment.references())
                    .extracting("value")
                    .contains("PO-77")
                    .doesNotContain("PO-78");
            assertThat(store.milestones.of(shipment.id()))
                    .extracting(m -> m.code())
                    .containsExactly(MilestoneCode.BOOKED, MilestoneCode.CHANGED, MilestoneCode.CHANGED);
        });
    }

    private static void change(Store store, Tender tender) {
        store.inTransaction(() -> store.changeShipment.change(new Tender(
                tender.partnerId(),
                tender.number(),
                tender.shipper(),
                tender.consignee(),
                null,
                null,
                tender.equipmentNumber(),
                null,
                tender.stops(),
                tender.units(),
                tender.references(),
                tender.tenderedAt(),
                null,
                "B2A*04")));
    }

    private static Tender withAHalt(TenderFixture fixture, int at) {
        Tender tender = fixture.build();
        var place = card("Lakeview Foods", "1 Arch St", "St. Louis", "MO", "63101", TenderFixture.CHICAGO, null);
        List<Tender.StopPlan> stops = new ArrayList<>(tender.stops());
        stops.add(
                at,
                new Tender.StopPlan(StopKind.DELIVERY, place, TimeWindow.of(null, null), ZoneId.of("America/Chicago")));
        return new Tender(
                tender.partnerId(),
                tender.number(),
                tender.shipper(),
                tender.consignee(),
                null,
                null,
                tender.equipmentNumber(),
                null,
                stops,
                tender.units(),
                List.of(new Reference("PO", "PO-78")),
                tender.tenderedAt(),
                null,
                null);
    }
}
