package io.trigon.persistence.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.ReceiveMessage.Arrival;
import io.trigon.domain.exchange.TellPartners;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.Occurrences;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneRecorded;
import io.trigon.domain.shipment.ShipmentParties;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked and written for many messages at once. */
class GroupsIT {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static TradingPartner partner(Store store, TrackingNumber shipment) {
        var shipper = store.shipments.byNumber(shipment).orElseThrow().shipper();
        return store.partners.add(new TradingPartner(
                "LAKEVIEW",
                "Lakeview Foods",
                TradingPartner.Role.SHIPPER,
                shipper,
                "ZZ",
                "LAKEVIEW",
                "LAKEVIEW",
                store.clock.instant()));
    }

    @OnBoth
    void filesThatCameTogetherAreStoredTogetherInTheirOrder(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        store.inTransaction(() -> partner(store, number));
        ReceiveMessage receive = new ReceiveMessage(store.inbound, store.partners, store.events, store.clock);

        List<Long> ids = store.inTransaction(() -> receive.receive(
                "LAKEVIEW",
                List.of(new Arrival("a.edi", "A".getBytes(UTF_8)), new Arrival("b.edi", "B".getBytes(UTF_8)))));

        assertThat(ids).isSorted().isEqualTo(store.inbound.unsettled(5));
        assertThat(store.inTransaction(() -> store.inbound.lockAll(ids).stream()
                        .map(InboundMessage::fileName)
                        .toList()))
                .containsExactly("a.edi", "b.edi");
    }

    @OnBoth
    void theFirstSettledTwinOfEachContentIsFound(Base base) {
        Store store = Store.on(base);
        long first = settled(store, "A", State.PROCESSED);
        settled(store, "A", State.REJECTED);
        settled(store, "B", State.QUARANTINED);
        store.inTransaction(() -> {
            Map<String, InboundMessage> twins = store.inbound.settledTwins("LAKEVIEW", Set.of("A", "B", "C"));
            assertThat(twins).containsOnlyKeys("A");
            assertThat(twins.get("A").id()).isEqualTo(first);
            assertThat(store.inbound.settledTwins("OTHER", Set.of("A"))).isEmpty();
            assertThat(store.inbound.settledTwins("LAKEVIEW", Set.of())).isEmpty();
        });
    }

    private static long settled(Store store, String hash, State state) {
        return store.inTransaction(() -> {
            InboundMessage message = store.inbound.add(
                    new InboundMessage("LAKEVIEW", "a.edi", hash, hash.getBytes(UTF_8), store.clock.instant()));
            message.settle(state, null, null, null, store.clock.instant());
            return message.id();
        });
    }

    @OnBoth
    void numbersOfAPartnerAreDrawnInARow(Base base) {
        Store store = Store.on(base);
        assertThat(store.inTransaction(() -> store.partners.nextControlNumbers("LAKEVIEW", "ISA", 3)))
                .isEqualTo(1);
        assertThat(store.inTransaction(() -> store.partners.nextControlNumber("LAKEVIEW", "ISA")))
                .isEqualTo(4);
    }

    @OnBoth
    void answersAreWrittenAndClaimedTogether(Base base) {
        Store store = Store.on(base);
        long asked = settled(store, "A", State.PROCESSED);
        store.inTransaction(
                () -> store.outbox.addAll(List.of(answer(store, asked, "997"), answer(store, asked, "990"))));

        List<Long> due =
                store.inTransaction(() -> store.outbox.due(OutboundMessage.Way.FOLDER, store.clock.instant(), 9));
        store.inTransaction(() -> {
            assertThat(store.outbox.answerTypes(List.of(asked, -1L))).isEqualTo(Map.of(asked, List.of("997", "990")));
            List<OutboundMessage> claimed = store.outbox.claimAll(due);
            assertThat(claimed).extracting(OutboundMessage::messageType).containsExactly("997", "990");
            claimed.get(0).sent(store.clock.instant());
        });
        assertThat(store.inTransaction(() -> store.outbox.claimAll(due).stream()
                        .map(OutboundMessage::id)
                        .toList()))
                .containsExactly(due.get(1));
    }

    private static OutboundMessage answer(Store store, long asked, String type) {
        return OutboundMessage.file(
                "LAKEVIEW", type + ".edi", type, type.getBytes(UTF_8), asked, store.clock.instant());
    }

    @OnBoth
    void onlyOfShipmentsThatSomebodyIsToBeToldOfAnythingIsNoted(Base base) {
        Store store = Store.on(base);
        TrackingNumber told = store.book(aTender().numbered("M-1").build());
        store.inTransaction(
                () -> store.agreements.add(new Agreement(partner(store, told), Direction.OUT, "214", "004010", MARCH)));
        store.report(told, MilestoneCode.ARRIVED_PICKUP, store.clock.instant());
        store.inTransaction(() -> {
            List<ShipmentParties> known = store.shipments.partiesOf(List.of(told, TrackingNumber.next()));
            assertThat(known).extracting(ShipmentParties::number).containsExactly(told);
            ShipmentParties stranger = new ShipmentParties(told, Set.of(-1L), null);
            ShipmentParties ordered = new ShipmentParties(told, Set.of(), "LAKEVIEW");
            assertThat(store.agreements.toldOf(List.of(known.get(0), stranger, ordered), MARCH))
                    .containsExactly(known.get(0), ordered);
            assertThat(store.agreements.toldOf(known, MARCH.minusDays(1))).isEmpty();
        });
        TellPartners tell =
                new TellPartners(store.agreements, store.tellings, store.shipments, store.milestones, store.clock);
        MilestoneRecorded recorded = new MilestoneRecorded(
                store.clock.instant(),
                told.value(),
                1L,
                MilestoneCode.ARRIVED_PICKUP,
                ShipmentStatus.BOOKED,
                ShipmentStatus.BOOKED);

        store.inTransaction(() -> tell.happened(new Occurrences(List.of(recorded, recorded))));

        assertThat(store.inTransaction(() -> store.tellings.waiting(9))).hasSize(1);
    }

    @OnBoth
    void whatIsAgreedWhileATransactionRunsIsKnownInIt(Base base) {
        Store store = Store.on(base);
        TrackingNumber number = store.book(aTender().build());
        store.inTransaction(() -> {
            assertThat(store.partners.byPartnerId("LAKEVIEW")).isEmpty();
            TradingPartner partner = partner(store, number);
            assertThat(store.partners.byPartnerId("LAKEVIEW")).contains(partner);
            assertThat(store.agreements.of("LAKEVIEW")).isEmpty();
            Agreement agreed = store.agreements.add(new Agreement(partner, Direction.IN, "214", "004010", MARCH));
            assertThat(store.agreements.of("LAKEVIEW")).containsExactly(agreed);
            store.agreements.remove(agreed);
            assertThat(store.agreements.of("LAKEVIEW")).isEmpty();
        });
    }
}
