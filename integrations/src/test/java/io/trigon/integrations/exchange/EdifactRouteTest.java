package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("EDIFACT files in a partner's folder")
class EdifactRouteTest extends OpenExchange {

    private static final Duration OLD = Duration.ofSeconds(5);

    private static String corpus(String name) throws IOException {
        return new String(CorpusFile.named("edifact/" + name).bytes(), StandardCharsets.UTF_8);
    }

    private InboundMessage sent(String partner, String text, int count) throws IOException {
        house.write(partner, "file-" + count + ".edi", bytes(text), OLD);
        return house.settled(count);
    }

    private void agreed(String type, Acknowledging how, Tolerance... tolerances) {
        house.world.agreements.add(new Agreement(
                        house.world.exchange.byPartnerId("DEMOSHIP").orElseThrow(),
                        Direction.IN,
                        type,
                        "D96A",
                        LocalDate.of(2020, 1, 1))
                .acknowledged(how, null)
                .tolerating(
                        tolerances.length == 0
                                ? EnumSet.noneOf(Tolerance.class)
                                : EnumSet.of(tolerances[0], tolerances)));
    }

    @Test
    void anInstructionIsBookedMovedByStatusesAndBothAreAcknowledged() throws Exception {
        InboundMessage instruction = sent("DEMOSHIP", corpus("instruction/small-d96a"), 1);
        house.world.clock.turn(Duration.ofDays(4));
        InboundMessage statuses = sent("DEMOCARR", corpus("status/one-journey-d96a"), 2);
        house.posted();

        Shipment shipment = theShipment("INS-1");
        assertThat(instruction.state()).isEqualTo(State.PROCESSED);
        assertThat(statuses.state()).isEqualTo(State.PROCESSED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(house.world.shipments.milestones().of(shipment.id()))
                .extracting(m -> m.code())
                .contains(MilestoneCode.LOADED, MilestoneCode.EN_ROUTE, MilestoneCode.DELIVERED);
        assertThat(house.outText("DEMOSHIP", "CONTRL-000000001.edi")).contains("UCI+1010+", "UCM+1+IFTMIN:D:96A:UN+7'");
        assertThat(house.outText("DEMOCARR", "CONTRL-000000001.edi")).contains("UCM+1+IFTSTA:D:96A:UN+7'");
    }

    @Test
    void aBookingIsConfirmedUnderOurNumber() throws Exception {
        sent("DEMOSHIP", corpus("booking/firm-d01b"), 1);
        house.posted();

        Shipment shipment = theShipment("BKG-3");
        assertThat(shipment.orderKind()).isEqualTo(OrderKind.BOOKING);
        assertThat(house.outText("DEMOSHIP", "IFTMBC-000000002.edi"))
                .contains("BGM+770+BKG-3+9+AP'", "RFF+BN:" + shipment.trackingNumber() + "'");
    }

    @Test
    void whatIsAgreedNotToBeAcknowledgedIsOnlyWhenItAsks() throws Exception {
        agreed("IFTMIN", Acknowledging.NONE);
        sent("DEMOSHIP", corpus("instruction/small-d96a"), 1);
        sent("DEMOSHIP", corpus("envelope/asks-for-an-answer"), 2);
        house.posted();

        assertThat(house.out("DEMOSHIP")).containsExactly("CONTRL-000000001.edi");
        assertThat(house.outText("DEMOSHIP", "CONTRL-000000001.edi")).contains("UCI+5001+");
    }

    @Test
    void aFaultThatIsAgreedOnIsNotedAndForgiven() throws Exception {
        agreed("IFTMIN", Acknowledging.FUNCTIONAL, Tolerance.SEGMENT_COUNT_WRONG);
        InboundMessage message = sent("DEMOSHIP", corpus("message/segment-count-wrong"), 1);
        house.posted();

        assertThat(message.state()).isEqualTo(State.PROCESSED);
        assertThat(theShipment("INS-7").status()).isEqualTo(ShipmentStatus.BOOKED);
        assertThat(house.outText("DEMOSHIP", "CONTRL-000000001.edi")).contains("UCM+1+IFTMIN:D:96A:UN+7+29+UNT+2'");
    }

    @Test
    void aComplaintIsMadeOnceHoweverOftenAPersonTriesAgain() throws Exception {
        InboundMessage message =
                sent("DEMOSHIP", corpus("instruction/booked-otherwise-d96a").replace("INS-1", "INS-X"), 1);
        assertThat(message.state()).isEqualTo(State.PROCESSED);
        InboundMessage other = sent(
                "DEMOSHIP",
                corpus("instruction/booked-otherwise-d96a")
                        .replace("INS-1", "INS-X")
                        .replace("202603061000", "202603071000")
                        .replace("1015", "1115"),
                2);
        house.posted();
        assertThat(other.reasonCode()).isEqualTo("tender-differs");
        int before = house.out("DEMOSHIP").size();

        other.replay();
        house.settleMessage.settle(other.id());
        house.posted();

        assertThat(other.state()).isEqualTo(State.QUARANTINED);
        assertThat(house.out("DEMOSHIP")).hasSize(before).anyMatch(f -> f.startsWith("APERAK"));
    }
}
