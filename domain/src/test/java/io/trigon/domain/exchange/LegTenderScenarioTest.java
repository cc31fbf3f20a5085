package io.trigon.domain.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.LegOffer.Purpose;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Our tender of a leg to a carrier")
class LegTenderScenarioTest {
    private static final Viewer MARA =
            new Viewer(1, "mara", "Mara", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneOffset.UTC);

    private final World world = new World();
    private final List<LegOffer> said = new ArrayList<>();
    private final WriteTelling write = world.telling(this::say);
    private final Shipment shipment = world.book(aTender().build());
    private final TradingPartner bluewater = carrier("BLUEWTR", "Bluewater Lines");
    private final TradingPartner summit = carrier("SUMMIT", "Summit Haulage");

    private Draft say(Agreement agreement, Saying saying) {
        said.add((LegOffer) saying);
        return new Draft() {
            @Override
            public String messageType() {
                return agreement.messageType();
            }

            @Override
            public byte[] write(long controlNumber, Instant at) {
                return new byte[] {1};
            }
        };
    }

    private TradingPartner carrier(String id, String name) {
        Company company = world.companies.add(new Company(name, "US"));
        TradingPartner partner = world.exchange.add(
                new TradingPartner(id, name, TradingPartner.Role.CARRIER, company, "02", id, id, world.clock.instant())
                        .at(TradingPartner.Stage.LIVE));
        world.agreements.add(
                new Agreement(partner, Agreement.Direction.OUT, "204", "004010", LocalDate.of(2026, 3, 1)));
        return partner;
    }

    private LegTender offerTo(TradingPartner partner) {
        Instant due = world.clock.instant().plus(Duration.ofHours(2));
        Money price = Money.of(new BigDecimal("1250.50"), "USD");
        String number = world.tenderLeg.tender(MARA, shipment.trackingNumber(), partner.partnerId(), due, price);
        return world.legTenders.byNumber(number).orElseThrow();
    }

    private void writeAll() {
        world.tellings.waiting(100).forEach(write::write);
    }

    private List<Task> open(Task.Kind kind) {
        return world.tasks.openAbout(shipment.trackingNumber().value(), kind);
    }

    @Test
    void theCarrierIsOfferedTheWayAndTheGoodsButNoNumberOfTheCustomersLoad() {
        offerTo(bluewater);
        writeAll();

        assertThat(said).singleElement().satisfies(offer -> {
            assertThat(offer.purpose()).isEqualTo(Purpose.OFFER);
            assertThat(offer.number()).isEqualTo(shipment.trackingNumber().value() + "-1");
            assertThat(offer.stops()).hasSize(2);
            assertThat(offer.units()).hasSize(1);
            assertThat(offer.references()).extracting(Reference::qualifier).containsExactly("BM", "PO");
            assertThat(offer.amount()).hasToString("1250.50 USD");
        });
        assertThat(world.outbox.all()).singleElement().satisfies(row -> assertThat(row.partnerId())
                .isEqualTo("BLUEWTR"));
    }

    @Test
    void whetherItCanStillBeInTimeIsLookedAtWhenACarrierAccepts() {
        LegTender offered = offerTo(bluewater);
        world.clock.turnTo(shipment.destination().window().to());
        assertThat(world.care.openOf(shipment.id())).isEmpty();

        world.answerTenderedLeg.answer(bluewater, offered.number(), true, null);

        assertThat(world.tracking.of(shipment.id()).orElseThrow().computedAt()).isEqualTo(world.clock.instant());
        assertThat(world.care.openOf(shipment.id())).as("it has not left").isPresent();
    }

    @Test
    void whoAcceptsCarriesTheShipment() {
        LegTender offered = offerTo(bluewater);

        world.answerTenderedLeg.answer(bluewater, offered.number(), true, null);
        world.answerTenderedLeg.answer(bluewater, offered.number(), true, null);

        assertThat(offered.state()).isEqualTo(LegTender.State.ACCEPTED);
        assertThat(shipment.carrier().name()).isEqualTo("Bluewater Lines");
        assertThat(world.freightBills
                        .agreed()
                        .with(shipment.carrier().id(), shipment.id())
                        .orElseThrow()
                        .price())
                .hasToString("1250.50 USD");
        assertThat(offered.steps())
                .extracting(LegTenderStep::what)
                .containsExactly(LegTenderStep.What.OFFERED, LegTenderStep.What.ACCEPTED);
    }

    @Test
    void whoDeclinesLeavesATaskAndAnotherIsAsked() {
        LegTender offered = offerTo(bluewater);

        world.answerTenderedLeg.answer(bluewater, offered.number(), false, "no trucks");

        assertThat(open(Task.Kind.TENDER_DECLINED)).singleElement().satisfies(task -> assertThat(task.detail())
                .isEqualTo("Bluewater Lines: no trucks"));
        assertThat(shipment.carrier().name()).as("who carried before").isEqualTo("Prairie Freight Lines");

        LegTender second = offerTo(summit);
        assertThat(second.number()).endsWith("-2");
        assertThat(open(Task.Kind.TENDER_DECLINED)).isEmpty();
    }

    @Test
    void whoGivesBackWhatHeAcceptedCarriesItNoMore() {
        LegTender offered = offerTo(bluewater);
        world.answerTenderedLeg.answer(bluewater, offered.number(), true, null);

        world.answerTenderedLeg.answer(bluewater, offered.number(), false, "broke down");

        assertThat(shipment.carrier()).isNull();
        assertThat(open(Task.Kind.TENDER_DECLINED)).hasSize(1);
    }

    @Test
    void oneOfferAtATime() {
        offerTo(bluewater);

        assertThatThrownBy(() -> offerTo(summit))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("leg-tendered"));
    }

    @Test
    void anotherCarriersAnswerIsNone() {
        LegTender offered = offerTo(bluewater);

        assertThatThrownBy(() -> world.answerTenderedLeg.answer(summit, offered.number(), true, null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("tender-answer-unknown"));
        assertThat(offered.state()).isEqualTo(LegTender.State.OFFERED);
    }

    @Test
    void aLateYesIsForAPersonAndALateNoIsNoMatter() {
        LegTender offered = offerTo(bluewater);
        world.answerTenderedLeg.expire(offered.id());
        world.answerTenderedLeg.expire(offered.id());
        assertThat(open(Task.Kind.TENDER_UNANSWERED)).hasSize(1);

        assertThatThrownBy(() -> world.answerTenderedLeg.answer(bluewater, offered.number(), true, null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("tender-answer-late"));
        world.answerTenderedLeg.answer(bluewater, offered.number(), false, null);

        assertThat(offered.state()).isEqualTo(LegTender.State.EXPIRED);
        assertThat(open(Task.Kind.TENDER_DECLINED)).isEmpty();
    }

    @Test
    void whoWasSilentIsToldNoWhenAnotherIsAsked() {
        LegTender silent = offerTo(bluewater);
        writeAll();
        world.answerTenderedLeg.expire(silent.id());

        offerTo(summit);
        writeAll();

        assertThat(silent.state()).isEqualTo(LegTender.State.WITHDRAWN);
        assertThat(said).extracting(LegOffer::purpose).containsExactly(Purpose.OFFER, Purpose.CANCEL, Purpose.OFFER);
        assertThat(open(Task.Kind.TENDER_UNANSWERED)).isEmpty();
    }

    @Test
    void whatIsWithdrawnBeforeItLeftIsNotSaidAtAll() {
        LegTender offered = offerTo(bluewater);
        world.tenderLeg.withdraw(MARA, shipment.trackingNumber(), offered.number());
        writeAll();

        assertThat(said).isEmpty();
        assertThat(world.tellings.all()).extracting(Telling::state).containsOnly(Telling.State.DROPPED);
    }

    @Test
    void aChangeAndACancellationOfTheOrderReachTheCarrier() {
        LegTender offered = offerTo(bluewater);
        writeAll();
        world.answerTenderedLeg.answer(bluewater, offered.number(), true, null);
        world.clock.turn(Duration.ofMinutes(5));

        world.changeShipment.change(aTender()
                .due(Instant.parse("2026-03-05T18:00:00Z"))
                .cameBy(77, world.clock.instant())
                .build());
        writeAll();
        world.report(shipment, MilestoneCode.CANCELLED);
        writeAll();

        assertThat(said).extracting(LegOffer::purpose).containsExactly(Purpose.OFFER, Purpose.CHANGE, Purpose.CANCEL);
        assertThat(said.get(1).stops().get(1).window().to()).isEqualTo(Instant.parse("2026-03-05T18:00:00Z"));
        assertThat(offered.state()).isEqualTo(LegTender.State.WITHDRAWN);
    }

    @Test
    void nothingIsOfferedToWhomWeDidNotAgreeWithNorForWhatIsOver() {
        Instant due = world.clock.instant().plus(Duration.ofHours(1));

        assertThatThrownBy(() -> world.tenderLeg.tender(MARA, shipment.trackingNumber(), "NOBODY", due, null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("leg-without-agreement"));
        assertThatThrownBy(() ->
                        world.tenderLeg.tender(MARA, shipment.trackingNumber(), "BLUEWTR", world.clock.instant(), null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("leg-answer-due"));
        world.report(shipment, MilestoneCode.DELIVERED);
        assertThatThrownBy(() -> offerTo(bluewater))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("leg-shipment-over"));
    }

    @Test
    void aStrangersShipmentIsNotThere() {
        Viewer stranger = new Viewer(9, "eve", "Eve", Role.SHIPPER, 4_711L, Locale.ENGLISH, ZoneOffset.UTC);

        assertThatThrownBy(() -> world.tenderLeg.withdraw(stranger, shipment.trackingNumber(), "X"))
                .isInstanceOf(NotFound.class);
    }
}
