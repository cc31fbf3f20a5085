package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files of partners")
class ExchangeRouteTest {

    @TempDir
    private Path data;

    private ExchangeHouse house;

    @BeforeEach
    void open() throws Exception {
        house = new ExchangeHouse(data, false).open();
    }

    @AfterEach
    void close() {
        house.close();
    }

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
        assertThat(house.folders.in("DEMOSHIP").resolve("tender.edi")).doesNotExist();
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
    void aFileStillBeingWrittenIsLeftAloneUntilItIsWhole() throws Exception {
        byte[] whole = Fixtures.bytes("tenders/small-4010.edi");
        Path file = house.write("DEMOSHIP", "slow.edi", Arrays.copyOf(whole, whole.length / 2), Duration.ofSeconds(5));
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "quick.edi");
        house.settled(1);
        assertThat(file).exists();
        assertThat(house.messages()).hasSize(1);

        house.write("DEMOSHIP", "slow.edi", whole, Duration.ofSeconds(5));

        assertThat(house.settled(2).state()).isEqualTo(State.PROCESSED);
    }

    @Test
    void aFileThatStaysUnfinishedIsShownToAPerson() throws Exception {
        house.write("DEMOSHIP", "cut.edi", Fixtures.bytes("broken/truncated.edi"), Duration.ofSeconds(60));

        InboundMessage message = house.settled(1);

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("file-unfinished");
        assertThat(house.world.outbox.all()).isEmpty();
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
    void aFileOfAnotherSenderOrNoX12AtAllGetsNoAnswer() throws Exception {
        house.drop("DEMOSHIP", "broken/unknown-partner.edi", "stranger.edi");
        assertThat(house.settled(1).reasonCode()).isEqualTo("sender-not-this-partner");

        house.write("DEMOSHIP", "letter.edi", Fixtures.bytes("broken/not-x12.edi"), Duration.ofSeconds(5));
        assertThat(house.settled(2).reasonCode()).isEqualTo("file-not-x12");

        house.write("DEMOSHIP", "short.edi", Fixtures.bytes("broken/isa-too-short.edi"), Duration.ofSeconds(5));
        assertThat(house.settled(3).state()).isEqualTo(State.QUARANTINED);
        assertThat(house.world.outbox.all()).isEmpty();
    }

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
    void aCancelledLoadIsCancelledAndAChangedOneShownToAPerson() throws Exception {
        house.drop("DEMOSHIP", "tenders/small-4010.edi", "tender.edi");
        house.settled(1);
        house.drop("DEMOSHIP", "tenders/change-4010.edi", "change.edi");
        assertThat(house.settled(2).reasonCode()).isEqualTo("tender-changed");

        house.drop("DEMOSHIP", "tenders/cancel-4010.edi", "cancel.edi");
        assertThat(house.settled(3).state()).isEqualTo(State.PROCESSED);

        assertThat(theShipment("SMALL-1").status()).isEqualTo(ShipmentStatus.CANCELLED);
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

    @Test
    void aCarrierCantReportOnAShipmentOfAnother() throws Exception {
        house.setUpPartner.setUp("OTHER", "Other Lines", Role.CARRIER, "ZZ", "OTHER", "OTHER");
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

    @Test
    void aNewPartnersFolderIsWatchedWithoutARestart() throws Exception {
        house.setUpPartner.setUp("NEWSHIP", "New Shipper", Role.SHIPPER, "ZZ", "NEWSHIP", "NEWSHIP");
        house.doors.openAll();
        byte[] tender = text("tenders/small-4010.edi")
                .replace("DEMOSHIP", "NEWSHIP ")
                .replace("SM*NEWSHIP *", "SM*NEWSHIP*")
                .getBytes();

        house.write("NEWSHIP", "tender.edi", tender, Duration.ofSeconds(5));

        assertThat(house.settled(1).state()).isEqualTo(State.PROCESSED);
    }

    @Test
    void aMessageStoredBeforeACrashIsSettledAfterIt() throws Exception {
        house.close();
        house.receiveMessage.receive("DEMOSHIP", "tender.edi", Fixtures.bytes("tenders/small-4010.edi"));
        house.drop("DEMOSHIP", "tenders/small-4010.edi", "tender.edi");

        house.open();
        house.settled(2);

        assertThat(house.messages()).extracting(InboundMessage::state).containsOnly(State.PROCESSED, State.REPEATED);
        assertThat(house.world.shipments.byReference("SMALL-1")).hasSize(1);
    }

    @Test
    void anAnswerThatCantBeDeliveredIsTriedAgainAndAtLastLaidAside() throws Exception {
        OutboundMessage message = house.world.outbox.add(OutboundMessage.file(
                "DEMOSHIP", "../../escape.edi", "997", new byte[] {1}, null, house.world.clock.instant()));

        eventually(() -> {
            house.world.clock.turn(Duration.ofMinutes(11));
            return message.state() == OutboundMessage.State.DEAD;
        });

        assertThat(message.attempts()).isEqualTo(10);
        assertThat(message.lastError()).contains("not a name for a file of ours");
        assertThat(data.resolve("escape.edi")).doesNotExist();
    }

    @Test
    void aPartnerIdNeverBecomesAnotherPath() {
        for (String id : List.of("../EVIL", "A/B", "a", "", "..", "X".repeat(36), "A B")) {
            assertThatThrownBy(() -> house.folders.open(id)).isInstanceOf(BrokenRule.class);
        }
    }

    private Shipment theShipment(String reference) {
        List<Shipment> found = house.world.shipments.byReference(reference);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String text(String fixture) throws Exception {
        return new String(Fixtures.bytes(fixture));
    }
}
