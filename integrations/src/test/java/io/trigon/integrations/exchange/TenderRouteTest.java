package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tenders of partners")
class TenderRouteTest extends OpenExchange {

    @Test
    void aTenderIsBookedAcknowledgedAndAccepted() throws Exception {
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        InboundMessage message = house.settled(1);
        house.posted();

        Shipment shipment = theShipment("SHP-20260302-01");
        assertThat(message.state()).isEqualTo(State.PROCESSED);
        assertThat(message.messageType()).isEqualTo("204");
        assertThat(message.controlNumber()).isEqualTo("000000101");
        assertThat(message.effect()).isEqualTo(shipment.trackingNumber().value());
        assertThat(message.content()).isEqualTo(Fixtures.bytes("tenders/full-4010.edi"));
        assertThat(house.out("DEMOSHIP")).containsExactly("990-000000002.edi", "997-000000001.edi");
        assertThat(house.outText("DEMOSHIP", "997-000000001.edi")).contains("AK9*A*1*1*1~");
        assertThat(house.outText("DEMOSHIP", "990-000000002.edi"))
                .contains("B1*TRGN*SHP-20260302-01*20260302*A~")
                .contains("N9*CN*" + shipment.trackingNumber() + "~");
        // it is laid aside after it is stored, while others work on it
        eventually(() -> !Files.exists(house.folders.in("DEMOSHIP").resolve("tender.edi")));
        assertThat(house.folders.in("DEMOSHIP").resolve(".done")).isDirectoryContaining("glob:**-tender.edi");
    }

    @Test
    void theSameFileAgainChangesNothingAndGetsTheSameAnswer() throws Exception {
        house.drop("DEMOSHIP", "tenders/small-4010.edi", "tender.edi");
        house.settled(1);
        house.posted();
        String acknowledgement = house.outText("DEMOSHIP", "997-000000001.edi");
        String answer = house.outText("DEMOSHIP", "990-000000002.edi");
        house.world.clock.turn(Duration.ofHours(3));

        house.drop("DEMOSHIP", "tenders/small-4010.edi", "tender.edi");
        InboundMessage again = house.settled(2);
        house.posted();

        assertThat(again.state()).isEqualTo(State.REPEATED);
        assertThat(house.world.shipments.byReference("SMALL-1")).hasSize(1);
        String twice = "-again-" + again.id() + ".edi";
        assertThat(house.out("DEMOSHIP")).hasSize(4);
        assertThat(house.outText("DEMOSHIP", "997-000000001" + twice)).isEqualTo(acknowledgement);
        assertThat(house.outText("DEMOSHIP", "990-000000002" + twice)).isEqualTo(answer);
    }

    @Test
    void aBrokenFileIsRejectedWithTheErrorAndItsPlace() throws Exception {
        house.drop("DEMOSHIP", "broken/bad-date.edi", "bad.edi");

        InboundMessage message = house.settled(1);
        house.posted();

        assertThat(message.state()).isEqualTo(State.REJECTED);
        assertThat(message.reasonCode()).isEqualTo("x12-set-refused");
        assertThat(message.reasonDetail()).contains("place=G62-02 at segment 16", "value=20261332");
        assertThat(house.outText("DEMOSHIP", "997-000000001.edi"))
                .contains("AK3*G62*16**8~", "AK4*2*373*8*20261332~", "AK5*R*5~", "AK9*R*1*1*0~");
        assertThat(house.world.shipments.byReference("BAD-1")).isEmpty();
    }

    @Test
    void whatIsGoodInAFileIsTakenThoughAnotherPartIsNot() throws Exception {
        house.drop("DEMOSHIP", "broken/one-of-two-is-bad.edi", "half.edi");

        InboundMessage message = house.settled(1);
        house.posted();

        assertThat(message.state()).isEqualTo(State.PROCESSED);
        assertThat(message.reasonCode()).isEqualTo("x12-set-refused");
        assertThat(house.world.shipments.byReference("GOOD-2")).hasSize(1);
        assertThat(house.outText("DEMOSHIP", "997-000000001.edi")).contains("AK9*P*2*2*1~");
    }

    @Test
    void aWrongSsccIsAcknowledgedAsX12ButKeptForAPerson() throws Exception {
        house.drop("DEMOSHIP", "broken/wrong-check-digit.edi", "sscc.edi");

        InboundMessage message = house.settled(1);
        house.posted();

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("sscc-check-digit");
        assertThat(house.out("DEMOSHIP")).containsExactly("997-000000001.edi");
    }

    @Test
    void aChangedLoadIsChangedAndAnsweredAndACancelledOneCancelled() throws Exception {
        house.drop("DEMOSHIP", "tenders/small-4010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofMinutes(5));
        house.write(
                "DEMOSHIP",
                "change.edi",
                bytes(text("tenders/change-4010.edi").replace("20260304*Z*1600", "20260305*Z*0900")),
                Duration.ofSeconds(5));
        InboundMessage change = house.settled(2);
        house.posted();

        Shipment shipment = theShipment("SMALL-1");
        assertThat(change.state()).isEqualTo(State.PROCESSED);
        assertThat(change.effect()).isEqualTo(shipment.trackingNumber().value());
        assertThat(shipment.destination().window().from()).isEqualTo(Instant.parse("2026-03-05T15:00:00Z"));
        assertThat(house.outText("DEMOSHIP", "990-000000004.edi")).contains("B1*TRGN*SMALL-1*20260302*A~");

        house.drop("DEMOSHIP", "tenders/cancel-4010.edi", "cancel.edi");
        assertThat(house.settled(3).state()).isEqualTo(State.PROCESSED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.CANCELLED);
    }

    @Test
    void aLoadThatIsBookedOtherwiseOrCancelledIsNotAcceptedAgain() throws Exception {
        house.drop("DEMOSHIP", "tenders/small-4010.edi", "tender.edi");
        house.settled(1);
        String again = text("tenders/small-4010.edi").replace("000000103", "000000903");
        house.write("DEMOSHIP", "again.edi", bytes(again), Duration.ofSeconds(5));
        assertThat(house.settled(2).state()).isEqualTo(State.PROCESSED);

        String otherwise = again.replace("000000903", "000000904").replace("20260304*Z*1600", "20260305*Z*0900");
        house.write("DEMOSHIP", "otherwise.edi", bytes(otherwise), Duration.ofSeconds(5));
        assertThat(house.settled(3).reasonCode()).isEqualTo("tender-differs");

        house.drop("DEMOSHIP", "tenders/cancel-4010.edi", "cancel.edi");
        house.settled(4);
        String late = again.replace("000000903", "000000905");
        house.write("DEMOSHIP", "late.edi", bytes(late), Duration.ofSeconds(5));

        assertThat(house.settled(5).reasonCode()).isEqualTo("tender-was-cancelled");
        house.posted();
        assertThat(house.out("DEMOSHIP")).filteredOn(f -> f.startsWith("990")).hasSize(2);
    }

    @Test
    void aCarrierDoesNotTenderAndAShipperDoesNotReport() throws Exception {
        byte[] tender =
                text("tenders/small-4010.edi").replace("DEMOSHIP", "DEMOCARR").getBytes();
        house.write("DEMOCARR", "tender.edi", tender, Duration.ofSeconds(5));
        assertThat(house.settled(1).reasonCode()).isEqualTo("sender-may-not-tender");

        house.drop("DEMOSHIP", "tenders/full-4010.edi", "own.edi");
        house.settled(2);
        byte[] status = text("statuses/one-day-4010.edi")
                .replace("DEMOCARR", "DEMOSHIP")
                .getBytes();
        house.write("DEMOSHIP", "status.edi", status, Duration.ofSeconds(5));
        assertThat(house.settled(3).reasonCode()).isEqualTo("sender-may-not-report");
    }
}
