package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.epcis.TellEarlyEvents;
import io.trigon.domain.party.Company;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ErrorDeclaration;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEpc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.TypedId;
import io.trigon.domain.testing.FewBusinessSteps;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event that came before its shipment was booked")
class EarlyEventScenarioTest {
    private static final String UNIT = "306141411234567907";
    private static final String BILL = "BOL-LKV-2";

    private static final Viewer MARA =
            new Viewer(1, "mara", "Mara", Role.ACCOUNT_MANAGER, null, Locale.ENGLISH, ZoneOffset.UTC);

    private final World world = new World();
    private final TakeObservations observations = world.observations(new FewBusinessSteps());
    private final TellEarlyEvents early = world.tellEarlyEvents(new FewBusinessSteps());
    private TradingPartner carrier;

    @BeforeEach
    void aCarrier() {
        Shipment another = world.book(TenderFixture.aTender().build());
        carrier = partner("PRAIRIE", another.carrier());
        look();
    }

    private TradingPartner partner(String id, Company company) {
        return world.exchange.add(
                new TradingPartner(id, id, TradingPartner.Role.CARRIER, company, "ZZ", id, id, world.clock.instant()));
    }

    private ObservedEvent departure(String id, String unit, String bill, ErrorDeclaration error) {
        return new ObservedEvent(
                EventType.OBJECT,
                id,
                true,
                EventAction.OBSERVE,
                world.clock.instant(),
                ZoneOffset.UTC,
                "departing",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                unit == null
                        ? List.of()
                        : List.of(new ObservedEpc(EpcRole.LIST, EpcisId.of("https://id.gs1.org/00/" + unit))),
                List.of(),
                bill == null ? List.of() : List.of(new TypedId("bol", EpcisId.of(bill))),
                List.of(),
                List.of(),
                error,
                "{\"eventID\":\"" + id + "\"}",
                null);
    }

    private InboundMessage take(TradingPartner from, ObservedEvent event) {
        InboundMessage message = world.exchange.add(
                new InboundMessage(from.partnerId(), "e.json", "hash", "{}".getBytes(), world.clock.instant()));
        observations.take(from, List.of(new TakeObservations.Told(message, new Observed(event, 0, true), 0)));
        world.clock.turn(Duration.ofMinutes(1));
        return message;
    }

    private Shipment book(String load) {
        return world.book(TenderFixture.aTender().numbered(load).carrying(UNIT).build());
    }

    private void look() {
        world.earlyLooks.due(world.clock.instant(), 100).forEach(early::look);
    }

    private List<Milestone> told(Shipment shipment) {
        return world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.source() == Source.EPCIS)
                .toList();
    }

    @Test
    void tellsOfItOnceByItsUnit() {
        InboundMessage message = take(carrier, departure("urn:e:1", UNIT, null, null));
        Shipment booked = book("LKV-2");

        look();
        world.clock.turn(Duration.ofHours(1));
        look();

        assertThat(told(booked)).singleElement().satisfies(m -> {
            assertThat(m.code()).isEqualTo(MilestoneCode.TERMINAL_OUT);
            assertThat(m.inboundMessageId()).isEqualTo(message.id());
            assertThat(m.evidence()).isEqualTo("{\"eventID\":\"urn:e:1\"}");
        });
        assertThat(world.exchange.alsoAbout(message.id()))
                .containsExactly(booked.trackingNumber().value());
    }

    @Test
    void tellsOfItByTheNumberOfADocument() {
        take(carrier, departure("urn:e:1", null, "urn:epcglobal:cbv:bt:4098765000010:" + BILL, null));
        Shipment booked = book("LKV-2");
        look();

        assertThat(told(booked)).hasSize(1);
    }

    @Test
    void isFoundTooWhenItsTransactionEndedAfterTheFirstLook() {
        Shipment booked = book("LKV-2");
        look();
        world.earlyLooks.all().forEach(look -> assertThat(look.dueAt()).isAfter(world.clock.instant()));
        // as the event saw it: nothing was booked
        world.shipments.hide(booked);
        take(carrier, departure("urn:e:1", UNIT, null, null));
        world.shipments.hide(null);
        assertThat(told(booked)).isEmpty();

        world.clock.turn(Duration.ofMinutes(1));
        look();
        assertThat(told(booked)).hasSize(1);
    }

    @Test
    void ofSomebodyWhoHasNoPartInItTellsNothing() {
        take(partner("OTHER", world.companies.add(new Company("Other", null))), departure("urn:e:1", UNIT, null, null));
        Shipment booked = book("LKV-2");
        look();

        assertThat(told(booked)).isEmpty();
    }

    @Test
    void tellsOfItOnceTheCarrierWhoSentItAcceptsOurOffer() {
        TradingPartner next = stranger();
        world.agreements.add(new Agreement(next, Agreement.Direction.OUT, "204", "004010", LocalDate.of(2026, 3, 1)));
        take(next, departure("urn:e:1", UNIT, null, null));
        Shipment booked = book("LKV-2");
        while (!world.earlyLooks.all().isEmpty()) {
            look();
            world.clock.turn(Duration.ofHours(1));
        }
        Instant due = world.clock.instant().plus(Duration.ofHours(2));
        String offer = world.tenderLeg.tender(MARA, booked.trackingNumber(), next.partnerId(), due, null);
        look();
        assertThat(told(booked)).as("it was offered only").isEmpty();

        world.answerTenderedLeg.answer(next, offer, true, null);
        look();

        assertThat(told(booked)).hasSize(1);
    }

    @Test
    void thatWasDeclaredToBeWrongTellsNothing() {
        take(carrier, departure("urn:e:1", UNIT, null, null));
        ErrorDeclaration wrong = new ErrorDeclaration(world.clock.instant(), "did_not_occur", List.of());
        take(carrier, departure("urn:e:1", UNIT, null, wrong));
        Shipment booked = book("LKV-2");
        look();

        assertThat(told(booked)).isEmpty();
    }

    @Test
    void isAboutTheShipmentThatItToldOfAndNotAboutALaterOneOfTheSameNames() {
        Shipment first = book("LKV-2");
        look();
        take(carrier, departure("urn:e:1", UNIT, BILL, null));
        assertThat(told(first)).hasSize(1);

        Shipment second = world.book(TenderFixture.aTender()
                .from("ELSEWHERE")
                .numbered("LKV-2")
                .carrying(UNIT)
                .build());
        look();
        assertThat(told(second)).isEmpty();
    }

    @Test
    void ofLongAgoMeantSomethingElse() {
        take(carrier, departure("urn:e:1", UNIT, null, null));
        world.clock.turn(Duration.ofDays(31));
        Shipment booked = book("LKV-2");
        look();

        assertThat(told(booked)).isEmpty();
    }

    @Test
    void isFoundAmongHundredsOfOthers() {
        for (int i = 0; i < 450; i++) {
            take(i == 430 ? carrier : stranger(), departure("urn:e:" + i, UNIT, null, null));
        }
        Shipment booked = book("LKV-2");
        look();
        look();
        look();

        assertThat(told(booked)).hasSize(1);
    }

    private TradingPartner stranger() {
        return world.exchange
                .byPartnerId("OTHER")
                .orElseGet(() -> partner("OTHER", world.companies.add(new Company("Other", null))));
    }
}
