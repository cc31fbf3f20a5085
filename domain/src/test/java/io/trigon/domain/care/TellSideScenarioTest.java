package io.trigon.domain.care;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import io.trigon.domain.triangle.SideRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lakeview Foods ships from Chicago to Dallas, promised by Wednesday 4 March, 18:00 UTC, which is noon there. */
class TellSideScenarioTest {
    private static final Instant PROMISED = Instant.parse("2026-03-04T18:00:00Z");

    private final World world = new World();
    private final TellSide tell = new TellSide(
            world.care,
            world.care,
            world.shipments.milestones(),
            world.outbox,
            world.tasks,
            new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock),
            new TrackingLink(Optional.of("https://trigon.example/"), 8080),
            world.events,
            world.clock);

    @Test
    void theShipperReadsWhatHappenedUntilWhenAndWhatItCanDo() {
        Delay delay = aDelay(world.book(aTender().build()));
        told(delay, SideRole.SHIPPER, Notice.Kind.DELAY, Locale.ENGLISH);

        Notice notice = lastNotice();
        assertThat(notice.subject())
                .isEqualTo("Your shipment to Bluebonnet Stores will be late: now expected Wed 4 Mar, 14:00 ("
                        + delay.shipment().trackingNumber() + ")");
        assertThat(notice.body())
                .startsWith("Dear Dispatch,\n\nYour shipment to Bluebonnet Stores in Dallas will arrive later")
                .contains("Promised by: Wednesday, 4 March 2026, 12:00\n")
                .contains("Now expected: Wednesday, 4 March 2026, 14:00, most likely between ")
                .contains("That is 2 hours late.")
                .contains("All times are Central Time (America/Chicago).")
                .contains("Your references: LD-LKV-1001, BOL-LKV-1001, PO-77")
                .contains("What you can do: if your customer needs part of the goods sooner")
                .contains("https://trigon.example/track/" + delay.shipment().trackingNumber() + "?key="
                        + delay.shipment().linkSecret())
                .doesNotContain("{", "null");
    }

    @Test
    void aConsigneeWithoutAContractIsWrittenToAsAGuestAndAnotherAsACustomer() {
        Delay delay = aDelay(world.book(aTender().build()));
        told(delay, SideRole.CONSIGNEE, Notice.Kind.DELAY, Locale.ENGLISH);
        assertThat(lastNotice().subject()).startsWith("Your delivery from Lakeview Foods will be late");
        assertThat(lastNotice().body()).contains("You need no account and no contract with us");

        delay.shipment().triangle().side(SideRole.CONSIGNEE).moveTo(Standing.CONTRACTED);
        told(delay, SideRole.CONSIGNEE, Notice.Kind.NEW_FORECAST, Locale.ENGLISH);
        assertThat(lastNotice().body()).contains("does not suit your dock").doesNotContain("no contract with us");
    }

    @Test
    void chineseIsChineseToTheLastWord() {
        PartyCard factory = new PartyCard(
                "苏州精工有限公司",
                null,
                null,
                null,
                new Address("1 Road", "苏州", null, "215000", "CN"),
                TenderFixture.DALLAS,
                ZoneId.of("Asia/Shanghai"),
                null,
                "李雷",
                "lilei@jinggong.example",
                null,
                Locale.SIMPLIFIED_CHINESE);
        Delay delay = aDelay(world.book(aTender().toConsignee(factory).build()));
        for (Notice.Kind kind : Notice.Kind.values()) {
            told(delay, SideRole.CONSIGNEE, kind, Locale.CHINESE);
        }

        assertThat(world.care.allNotices()).hasSize(4).allSatisfy(notice -> {
            assertThat(notice.subject()).contains("Lakeview Foods发给您的货物");
            assertThat(notice.body()).startsWith("李雷，您好：\n\n").contains("中国时间（Asia/Shanghai）");
            assertThat(withoutNames(notice.body())).doesNotContainPattern("[A-Za-z]{3}");
        });
        assertThat(world.care.allNotices().get(0).subject()).contains("现预计3月5日 04:00送达");
    }

    @Test
    void anAllClearAndALateArrivalNameTheArrival() {
        Delay delay = aDelay(world.book(aTender().build()));
        told(delay, SideRole.SHIPPER, Notice.Kind.ARRIVED_LATE, Locale.ENGLISH);

        assertThat(lastNotice().subject()).startsWith("Your shipment to Bluebonnet Stores has arrived, 2 hours late");
        assertThat(lastNotice().body())
                .contains("Arrived: Wednesday, 4 March 2026, 14:00")
                .doesNotContain("expected");
    }

    @Test
    void aCauseThatIsNobodysFaultIsSaidAndBlameIsNot() {
        Shipment shipment = world.book(aTender().build());
        trouble(shipment, "AO", ReasonSide.OUTSIDE);
        told(aDelay(shipment), SideRole.CONSIGNEE, Notice.Kind.DELAY, Locale.ENGLISH);
        assertThat(lastNotice().body()).contains("held up on the way. The cause is the weather.");

        Shipment other = world.book(aTender().numbered("LKV-2").build());
        trouble(other, "AM", ReasonSide.SHIPPER);
        told(aDelay(other), SideRole.CONSIGNEE, Notice.Kind.DELAY, Locale.ENGLISH);
        assertThat(lastNotice().body()).contains("held up on the way.").doesNotContain("cause");
    }

    @Test
    void theSameWordIsNeverSaidTwice() {
        Delay delay = aDelay(world.book(aTender().build()));
        told(delay, SideRole.SHIPPER, Notice.Kind.DELAY, Locale.ENGLISH);
        told(delay, SideRole.SHIPPER, Notice.Kind.DELAY, Locale.ENGLISH);

        assertThat(world.outbox.all()).hasSize(1);
    }

    @Test
    void aNameFromOutsideIsDataAndCantBreakTheMail() {
        PartyCard odd = TenderFixture.card(
                "Bad\r\nBcc: all@example.com {0} ${x} '",
                "1 St", "Dallas", "TX", "75202", TenderFixture.DALLAS, "d@e.example");
        Delay delay = aDelay(world.book(aTender().toConsignee(odd).build()));
        told(delay, SideRole.SHIPPER, Notice.Kind.DELAY, Locale.ENGLISH);

        assertThat(lastNotice().subject())
                .contains("Bad Bcc: all@example.com {0} ${x} '")
                .doesNotContain("\r", "\n");
    }

    @Test
    void aLanguageWeDontWriteIsAnsweredInEnglish() {
        Delay delay = aDelay(world.book(aTender().build()));
        told(delay, SideRole.SHIPPER, Notice.Kind.DELAY, Locale.FRENCH);

        assertThat(lastNotice().language()).isEqualTo("en");
    }

    @Test
    void theMailInTheOutboxIsTheNotice() {
        Delay delay = aDelay(world.book(aTender().build()));
        told(delay, SideRole.SHIPPER, Notice.Kind.DELAY, Locale.ENGLISH);

        var mail = world.outbox.all().get(0);
        assertThat(mail.address()).isEqualTo("traffic@lakeview.example");
        assertThat(mail.subject()).isEqualTo(lastNotice().subject());
        assertThat(new String(mail.content(), StandardCharsets.UTF_8))
                .isEqualTo(lastNotice().body());
        assertThat(mail.trackingNumber())
                .isEqualTo(delay.shipment().trackingNumber().value());
        assertThat(lastNotice().outboundMessageId()).isEqualTo(mail.id());
        assertThat(world.events.of(NoticeSent.class)).hasSize(1);
    }

    private void told(Delay delay, SideRole side, Notice.Kind kind, Locale language) {
        tell.tell(new TellSide.Word(delay.id(), side, kind, Channel.MAIL, language, Duration.ofHours(1)));
    }

    private Delay aDelay(Shipment shipment) {
        Delay delay = world.care.add(new Delay(shipment, PROMISED, world.clock.instant()));
        Instant expected = PROMISED.plus(Duration.ofHours(2));
        delay.expects(expected, expected.minusSeconds(1800), expected.plusSeconds(1800), PROMISED);
        delay.tell();
        return delay;
    }

    private void trouble(Shipment shipment, String reason, ReasonSide side) {
        world.recordMilestone.record(new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.DELAYED,
                world.clock.instant(),
                null,
                Source.STATUS_MESSAGE,
                "sd:" + reason,
                null,
                null,
                reason,
                side,
                null,
                null,
                null,
                null));
    }

    private Notice lastNotice() {
        var all = world.care.allNotices();
        return all.get(all.size() - 1);
    }

    private static String withoutNames(String body) {
        return body.replaceAll("https://\\S+", "")
                .replaceAll("TG[0-9A-Z]{13}", "")
                .replace("Lakeview Foods", "")
                .replace("Asia/Shanghai", "")
                .replaceAll("(BOL|PO|LKV)-[0-9A-Z-]+", "");
    }
}
