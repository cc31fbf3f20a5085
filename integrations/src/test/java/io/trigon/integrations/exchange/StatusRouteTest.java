package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Statuses of carriers")
class StatusRouteTest extends OpenExchange {

    @Test
    void statusesBecomeMilestonesAndEstimatesMoveNothing() throws Exception {
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofDays(3));

        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");
        InboundMessage message = house.settled(2);

        Shipment shipment = theShipment("SHP-20260302-01");
        assertThat(message.state()).isEqualTo(State.PROCESSED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(shipment.carrier().name()).isEqualTo("Acme Carriers");
        var milestones = house.world.shipments.milestones().of(shipment.id());
        assertThat(milestones)
                .filteredOn(m -> m.code() == MilestoneCode.ARRIVED_DELIVERY)
                .singleElement()
                .satisfies(m -> assertThat(m.at()).isEqualTo(Instant.parse("2026-03-04T21:38:00Z")));
        assertThat(milestones).extracting(m -> m.code()).contains(MilestoneCode.ESTIMATE, MilestoneCode.DELAYED);
        int before = milestones.size();

        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");

        assertThat(house.settled(3).state()).isEqualTo(State.REPEATED);
        assertThat(house.world.shipments.milestones().of(shipment.id())).hasSize(before);
    }

    @Test
    void aStatusThatOvertookItsTenderWaitsForIt() throws Exception {
        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");
        eventually(() -> house.messages().size() == 1);
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");

        eventually(() -> house.messages().stream().allMatch(m -> m.state() == State.PROCESSED)
                && house.messages().size() == 2);
    }

    @Test
    void aStatusOfAnUnknownShipmentIsKeptForAPersonAndCanBeReplayed() throws Exception {
        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");
        eventually(() -> house.messages().size() == 1);
        house.world.clock.turn(Duration.ofMinutes(1));
        InboundMessage message = house.settled(1);
        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("status-shipment-unknown");

        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(2);
        house.replayMessage.replay(message.id());

        eventually(() -> message.state() == State.PROCESSED);
        house.posted();
        assertThat(house.out("DEMOCARR")).containsExactly("997-000000001.edi");
    }

    @Test
    void whatCantBeUnderstoodDoesNotKeepTheRestBack() throws Exception {
        house.drop("DEMOSHIP", "tenders/three-stops-5010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofDays(120));

        house.drop("DEMOCARR", "statuses/trouble-5010.edi", "status.edi");
        InboundMessage message = house.settled(2);

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("status-code-unknown");
        assertThat(message.reasonDetail()).contains("status=ZZ");
        assertThat(house.world
                        .shipments
                        .milestones()
                        .of(theShipment("LD-5501-77").id()))
                .extracting(m -> m.code())
                .contains(MilestoneCode.REFUSED, MilestoneCode.DAMAGED, MilestoneCode.PAPERWORK);
    }

    @Test
    void aCarrierCantReportOnAShipmentOfAnother() throws Exception {
        house.join("OTHER", "Other Lines", Role.CARRIER);
        house.doors.openAll();
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofDays(3));
        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");
        house.settled(2);

        byte[] foreign = text("statuses/one-day-4010.edi")
                .replace("DEMOCARR", "OTHER   ")
                .getBytes();
        house.write(
                "OTHER",
                "status.edi",
                new String(foreign).replace("QM*OTHER   *", "QM*OTHER*").getBytes(),
                Duration.ofSeconds(5));
        eventually(() -> house.messages().size() == 3);
        house.world.clock.turn(Duration.ofMinutes(1));

        assertThat(house.settled(3).reasonCode()).isEqualTo("status-shipment-unknown");
    }

    /** Two shippers number their loads alike; neither may be told what happened to the other's. */
    @Test
    void aReferenceOfTwoShipmentsUnderWayIsForAPersonUnlessAnotherOneDecides() throws Exception {
        house.join("TWIN", "Twin Foods", Role.SHIPPER);
        house.doors.openAll();
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        String twin =
                text("tenders/full-4010.edi").replace("DEMOSHIP", "TWIN    ").replace("SM*TWIN    *", "SM*TWIN*");
        house.write("TWIN", "tender.edi", bytes(twin), Duration.ofSeconds(5));
        house.settled(2);
        house.world.clock.turn(Duration.ofDays(3));

        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");

        assertThat(house.settled(3).reasonCode()).isEqualTo("status-shipment-ambiguous");
        assertThat(house.world.shipments.byReference("SHP-20260302-01"))
                .extracting(Shipment::status)
                .containsOnly(ShipmentStatus.BOOKED);

        String own = house.world.shipments.byReference("SHP-20260302-01").stream()
                .filter(s -> s.tenderKey().startsWith("TWIN:"))
                .findFirst()
                .orElseThrow()
                .trackingNumber()
                .value();
        byte[] named = bytes(text("statuses/one-day-4010.edi")
                .replace("*SHP-20260302-01*", "*" + own + "*")
                .replace("000000401", "000000499"));
        house.write("DEMOCARR", "named.edi", named, Duration.ofSeconds(5));

        assertThat(house.settled(4).effect()).isEqualTo(own);
    }

    /** A delivery at stop 30 of 10 to 40 is not the last one; at a stop that nobody ordered it is nobody's guess. */
    @Test
    void aStopIsMeantByTheNumberOfTheTender() throws Exception {
        house.drop("DEMOSHIP", "tenders/own-stop-numbers-4010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofDays(3));
        house.drop("DEMOCARR", "statuses/own-stop-numbers-4010.edi", "status.edi");
        house.settled(2);

        Shipment shipment = theShipment("WEIGH-1");
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(house.world.shipments.milestones().of(shipment.id()))
                .filteredOn(m -> m.code() == MilestoneCode.DELIVERED)
                .singleElement()
                .satisfies(m -> assertThat(m.stopNumber()).isEqualTo(2));

        String wrong = text("statuses/own-stop-numbers-4010.edi")
                .replace("L11*30*", "L11*3*")
                .replace("000000410", "000000499");
        house.write("DEMOCARR", "wrong.edi", bytes(wrong), Duration.ofSeconds(5));
        assertThat(house.settled(3).reasonCode()).isEqualTo("status-stop-unknown");
    }
}
