package io.trigon.domain.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What partners are told of milestones")
class TellPartnersScenarioTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final World world = new World();
    private final List<StatusNews> said = new ArrayList<>();
    private final WriteTelling write = world.telling(this::say);
    private final Shipment shipment = world.book(aTender().build());
    private final TradingPartner shipper = partner("LAKEVIEW", shipment.shipper(), Role.SHIPPER);

    private Draft say(Agreement agreement, Saying saying) {
        said.add((StatusNews) saying);
        return new Draft() {
            @Override
            public String messageType() {
                return agreement.messageType();
            }

            @Override
            public byte[] write(long controlNumber, Instant at) {
                return (saying + " " + controlNumber).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private TradingPartner partner(String id, Company company, Role role) {
        return world.exchange.add(
                new TradingPartner(id, company.name(), role, company, "ZZ", id, id, world.clock.instant())
                        .at(TradingPartner.Stage.LIVE));
    }

    private Agreement agree(TradingPartner with, LocalDate from) {
        return world.agreements.add(new Agreement(with, Direction.OUT, "214", "004010", from));
    }

    private void writeAll() {
        world.tellings.waiting(100).forEach(write::write);
    }

    @Test
    void withoutAnAgreementNobodyIsTold() {
        world.report(shipment, MilestoneCode.ARRIVED_PICKUP);

        assertThat(world.tellings.all()).isEmpty();
    }

    @Test
    void theShipperHearsAMilestoneOnceByTheNumbersItKnows() {
        agree(shipper, MARCH).acknowledged(Acknowledging.FUNCTIONAL, 60);
        shipment.refer(new Reference("CN", "PRO-OF-THE-CARRIER"));

        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        world.tellPartners.tell(shipment.trackingNumber());
        writeAll();
        writeAll();

        assertThat(said).singleElement().satisfies(news -> {
            assertThat(news.code()).isEqualTo(MilestoneCode.DEPARTED_PICKUP);
            assertThat(news.load()).isEqualTo("LKV-1001");
            assertThat(news.references())
                    .extracting(Reference::value)
                    .containsExactly("LD-LKV-1001", "BOL-LKV-1001", "PO-77");
            assertThat(news.stopNumber()).isEqualTo(1);
            assertThat(news.place().city()).isEqualTo("Chicago");
        });
        assertThat(world.outbox.all()).singleElement().satisfies(row -> {
            assertThat(row.partnerId()).isEqualTo("LAKEVIEW");
            assertThat(row.address()).isEqualTo("214-000000001.edi");
            assertThat(row.controlNumber()).isEqualTo("000000001");
            assertThat(row.trackingNumber()).isEqualTo(shipment.trackingNumber().value());
            assertThat(row.acknowledged()).isEqualTo(OutboundMessage.Acknowledged.AWAITED);
            assertThat(row.ackDueAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
        });
    }

    @Test
    void theConsigneeHearsNoNumberOfTheShippersLoad() {
        agree(partner("BLUEBON", shipment.consignee(), Role.CONSIGNEE), MARCH);

        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        writeAll();

        assertThat(said).singleElement().satisfies(news -> {
            assertThat(news.load()).isNull();
            assertThat(news.references()).extracting(Reference::value).containsExactly("BOL-LKV-1001", "PO-77");
        });
    }

    @Test
    void whoOnlyPaysHearsNeitherTheLoadNorTheOrder() {
        Company payer = world.companies.add(new Company("Freight Pay", "US"));
        shipment.paidBy(payer);
        agree(partner("PAYER", payer, Role.SHIPPER), MARCH);

        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        writeAll();

        assertThat(said).singleElement().satisfies(news -> assertThat(news.references())
                .extracting(Reference::value)
                .containsExactly("BOL-LKV-1001"));
    }

    @Test
    void whoOrderedForAnotherHearsToo() {
        TradingPartner broker =
                partner("LAKEVIEW-4PL", world.companies.add(new Company("Fourth Party", "US")), Role.SHIPPER);
        Shipment ordered =
                world.book(aTender().from("LAKEVIEW-4PL").numbered("4PL-1").build());
        agree(broker, MARCH);

        world.report(ordered, MilestoneCode.DEPARTED_PICKUP);
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        writeAll();

        assertThat(said).singleElement().satisfies(news -> assertThat(news.load())
                .isEqualTo("4PL-1"));
    }

    @Test
    void aStrangerAndTheCarrierHearNothing() {
        agree(partner("STRANGER", world.companies.add(new Company("Stranger", "US")), Role.SHIPPER), MARCH);
        agree(partner("PRAIRIE", shipment.carrier(), Role.CARRIER), MARCH);

        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);

        assertThat(world.tellings.all()).isEmpty();
    }

    @Test
    void whatIsInDoubtIsNotTold() {
        agree(shipper, MARCH);

        world.report(shipment, MilestoneCode.DELIVERED, world.clock.instant().plus(Duration.ofDays(1)));
        writeAll();

        assertThat(said).isEmpty();
        assertThat(world.tellings.all()).isEmpty();
    }

    @Test
    void whatCameToBeDoubtedBeforeItWasWrittenIsDropped() {
        agree(shipper, MARCH);
        Instant now = world.clock.instant();
        world.report(shipment, MilestoneCode.LOADED, now);
        world.report(shipment, MilestoneCode.ARRIVED_DELIVERY, now.minus(Duration.ofHours(1)));

        writeAll();

        assertThat(said).extracting(StatusNews::code).containsExactly(MilestoneCode.ARRIVED_DELIVERY);
        assertThat(world.tellings.all())
                .extracting(Telling::state)
                .containsExactly(Telling.State.DROPPED, Telling.State.TOLD);
    }

    @Test
    void whatIsInDoubtNoMoreIsToldThen() {
        agree(shipper, MARCH);
        Instant now = world.clock.instant();
        world.report(shipment, MilestoneCode.CANCELLED, now.minus(Duration.ofHours(3)));
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP, now.minus(Duration.ofHours(2)));
        writeAll();
        assertThat(said).extracting(StatusNews::code).containsExactly(MilestoneCode.CANCELLED);

        world.report(shipment, MilestoneCode.DELIVERED, now);
        writeAll();

        assertThat(said)
                .extracting(StatusNews::code)
                .containsExactly(MilestoneCode.CANCELLED, MilestoneCode.DEPARTED_PICKUP, MilestoneCode.DELIVERED);
    }

    @Test
    void whatWasLearnedBeforeTheAgreementIsNotTold() {
        world.report(shipment, MilestoneCode.ARRIVED_PICKUP);
        world.clock.turn(Duration.ofDays(1));
        agree(shipper, MARCH.plusDays(2));

        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        writeAll();

        assertThat(said).extracting(StatusNews::code).containsExactly(MilestoneCode.DEPARTED_PICKUP);
    }

    /** An IFTSTA has no appointments: that is nobody's task. */
    @Test
    void whatTheMessageHasNoWordForIsDropped() {
        agree(shipper, MARCH);
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        WriteTelling mute = world.telling((agreement, saying) -> {
            throw new BrokenRule(StatusNews.WITHOUT_WORDS, "no words");
        });

        world.tellings.waiting(10).forEach(mute::write);

        assertThat(world.tellings.all()).extracting(Telling::state).containsExactly(Telling.State.DROPPED);
        assertThat(world.tasks.openAboutPartner("LAKEVIEW", Task.Kind.REPAIR_MESSAGE))
                .isEmpty();
    }

    @Test
    void whatCantBeWrittenGoesToAPersonAndNotToThePartner() {
        agree(shipper, MARCH);
        WriteTelling mute = world.telling((agreement, saying) -> {
            throw new BrokenRule("message-not-written", "no words");
        });
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        long id = world.tellings.waiting(1).get(0);

        assertThatThrownBy(() -> mute.write(id)).isInstanceOf(BrokenRule.class);
        mute.giveUp(id, "no words");

        assertThat(world.tellings.byId(id).orElseThrow().state()).isEqualTo(Telling.State.FAILED);
        assertThat(world.tasks.openAboutPartner("LAKEVIEW", Task.Kind.REPAIR_MESSAGE))
                .singleElement()
                .satisfies(task -> assertThat(task.detail()).contains("no words"));
        assertThat(world.outbox.all()).isEmpty();
    }
}
