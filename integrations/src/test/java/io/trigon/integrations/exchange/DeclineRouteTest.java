package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReadMilestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An order that we decline")
class DeclineRouteTest extends OpenExchange {

    private static final String WHY = "no reefer truck is free in Hamburg before Friday evening";

    private final Viewer agent = new Viewer(1, "mia", "Mia", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);

    private int files;

    private InboundMessage sent(String corpus) throws IOException {
        byte[] file = CorpusFile.named(corpus).bytes();
        house.write("DEMOSHIP", "file-" + ++files + ".edi", file, Duration.ofSeconds(5));
        return house.settled(files);
    }

    private Shipment shipmentOf(InboundMessage message) {
        return house.world
                .shipments
                .byNumber(new TrackingNumber(message.effect()))
                .orElseThrow();
    }

    private ShipmentStatus decline(Shipment shipment) {
        return house.declineBooking.decline(agent, shipment.trackingNumber(), WHY);
    }

    private OutboundMessage lastAnswer() {
        return house.world.outbox.all().get(house.world.outbox.all().size() - 1);
    }

    private static String text(OutboundMessage message) {
        return new String(message.content(), StandardCharsets.UTF_8);
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).hasFieldOrPropertyWithValue("code", code);
    }

    @Test
    void aBookingIsRefusedByAnIftmbcThatSaysWhyAndTheShipmentIsOver() throws Exception {
        InboundMessage booking = sent("edifact/booking/firm-d01b");
        Shipment shipment = theShipment("BKG-3");

        assertThat(decline(shipment)).isEqualTo(ShipmentStatus.CANCELLED);

        assertThat(lastAnswer().answersId()).isEqualTo(booking.id());
        assertThat(text(lastAnswer()))
                .contains("UNH+1+IFTMBC:D:01B:UN'", "BGM+770+BKG-3+9+RE'", "FTX+AAO+++" + WHY + "'", "RFF+ACW:BKG-3'")
                .doesNotContain("RFF+BN:");
        assertThat(house.world.processes.told()).contains("journey: CANCELLED -> CANCELLED");
        house.posted();
        assertThat(house.out("DEMOSHIP"))
                .containsExactly("CONTRL-000000001.edi", "IFTMBC-000000002.edi", "IFTMBC-000000003.edi");
    }

    @Test
    void aTenderIsAnsweredByA990ThatDeclinesWithBothHalvesOfTheReason() throws Exception {
        Shipment shipment = shipmentOf(sent("x12/habit/plain-tender"));

        decline(shipment);

        assertThat(lastAnswer().messageType()).isEqualTo("990");
        assertThat(text(lastAnswer())).contains("*D~", "K1*no reefer truck is free in Ham*burg before Friday evening~");
        assertThat(text(lastAnswer())).doesNotContain("N9*");
    }

    @Test
    void anInstructionThatAwaitsNoConfirmationIsRefusedByAnAperak() throws Exception {
        sent("edifact/instruction/small-d96a");

        decline(theShipment("INS-1"));

        assertThat(lastAnswer().messageType()).isEqualTo("APERAK");
        assertThat(text(lastAnswer())).contains("RFF+ACW:INS-1'", "ERC+DECLINED::ZZZ'", WHY);
    }

    @Test
    void theNewestChangeIsWhatIsAnswered() throws Exception {
        sent("edifact/booking/firm-d96a");
        InboundMessage change = sent("edifact/booking/change-d96a");
        assertThat(change.state()).isEqualTo(State.PROCESSED);

        decline(shipmentOf(change));

        assertThat(lastAnswer().answersId()).isEqualTo(change.id());
    }

    @Test
    void decliningTwiceTellsItOnce() throws Exception {
        sent("edifact/booking/firm-d01b");
        Shipment shipment = theShipment("BKG-3");
        decline(shipment);
        int told = house.world.outbox.all().size();

        assertThat(decline(shipment)).isEqualTo(ShipmentStatus.CANCELLED);

        assertThat(house.world.outbox.all()).hasSize(told);
        assertThat(house.world.shipments.milestones().of(shipment.id()))
                .filteredOn(m -> m.code() == MilestoneCode.CANCELLED)
                .extracting(Milestone::note)
                .containsExactly(WHY);
    }

    @Test
    void whatWasReachedAtThePickUpCannotBeDeclinedAnyMore() throws Exception {
        sent("edifact/booking/firm-d01b");
        Shipment shipment = theShipment("BKG-3");
        house.world.clock.turn(Duration.ofDays(2));
        house.world.report(shipment, MilestoneCode.ARRIVED_PICKUP);
        int told = house.world.outbox.all().size();

        refused("decline-too-late", () -> decline(shipment));

        assertThat(house.declineBooking.isPossible(agent, shipment.trackingNumber()))
                .isFalse();
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
        assertThat(house.world.outbox.all()).hasSize(told);
    }

    @Test
    void whatItsSenderCalledOffIsNotDeclined() throws Exception {
        sent("edifact/booking/firm-d96a");
        Shipment shipment = shipmentOf(sent("edifact/booking/cancel-d96a"));
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.CANCELLED);

        refused("decline-too-late", () -> decline(shipment));
    }

    @Test
    void aWarehouseOrderAwaitsNoAnswerSoNothingHappens() throws Exception {
        Shipment shipment = shipmentOf(sent("x12/warehouse-order/plain"));

        refused("decline-unanswered", () -> decline(shipment));

        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
        assertThat(house.declineBooking.isPossible(agent, shipment.trackingNumber()))
                .isFalse();
    }

    @Test
    void aReasonIsWanted() throws Exception {
        sent("edifact/booking/firm-d01b");
        Shipment shipment = theShipment("BKG-3");

        refused("decline-reason", () -> house.declineBooking.decline(agent, shipment.trackingNumber(), "  "));
        refused(
                "decline-reason",
                () -> house.declineBooking.decline(agent, shipment.trackingNumber(), "x".repeat(201)));
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
    }

    @Test
    void aStrangerHasNoSuchShipment() throws Exception {
        sent("edifact/booking/firm-d01b");
        Shipment shipment = theShipment("BKG-3");
        Viewer stranger = new Viewer(2, "s", "S", Role.SHIPPER, 4711L, Locale.ENGLISH, ZoneOffset.UTC);

        assertThatThrownBy(() -> house.declineBooking.decline(stranger, shipment.trackingNumber(), WHY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameBookingInANewEnvelopeIsForAPersonAfterwards() throws Exception {
        sent("edifact/booking/firm-d01b");
        decline(theShipment("BKG-3"));
        String again = new String(CorpusFile.named("edifact/booking/firm-d01b").bytes(), StandardCharsets.UTF_8)
                .replace("2003", "2999");
        house.write("DEMOSHIP", "again.edi", bytes(again), Duration.ofSeconds(5));

        assertThat(house.settled(2).reasonCode()).isEqualTo("tender-was-cancelled");
    }

    @Test
    void whatWasToldIsNoMatterOfOpinionAfterwards() throws Exception {
        sent("edifact/booking/firm-d01b");
        Shipment shipment = theShipment("BKG-3");
        decline(shipment);
        Milestone cancelled = house.world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.code() == MilestoneCode.CANCELLED)
                .findFirst()
                .orElseThrow();
        JudgeMilestone judge = new JudgeMilestone(
                house.world.shipments,
                house.world.shipments.milestones(),
                new ReadMilestones(house.world.events, house.world.clock),
                house.world.processes,
                house.world.forecastArrival,
                house.world.events,
                house.world.clock);

        refused(
                "decline-stands",
                () -> judge.judge(agent, shipment.trackingNumber(), cancelled.id(), Milestone.Verdict.DISMISSED));
    }
}
