package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Doubt;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneJudged;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.Tender;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event that a partner observed")
class KeepEventScenarioTest {
    private static final String FIRST = "306141411234567891";
    private static final String SECOND = CheckDigitFixture.sscc("30614141123456790");
    private static final String DOCK = "4012345000009";
    private static final String PLANT = "4098765000010";
    private static final String ELSEWHERE = "9521141000010";

    private final World world = new World();
    private final TakeObservations observations = world.observations(new FewBusinessSteps());
    private Shipment shipment;
    private TradingPartner carrier;
    private TradingPartner shipper;
    private TradingPartner consignee;
    private TradingPartner stranger;

    /** Numbers that are right. */
    private static final class CheckDigitFixture {
        static String sscc(String digits) {
            return digits + CheckDigit.of(digits);
        }
    }

    @BeforeEach
    void shipmentOfTwoPallets() {
        shipment = world.book(TenderFixture.aTender()
                .carrying(FIRST)
                .andAlso(new Tender.UnitPlan(
                        Sscc.of(SECOND), "PLT", 1, Weight.of(BigDecimal.TEN, Weight.Unit.KGM), "Oats"))
                .build());
        shipment.shipper().identifiedBy(PLANT, null, null, null);
        shipment.consignee().identifiedBy(DOCK, null, null, null);
        carrier = partner("PRAIRIE", TradingPartner.Role.CARRIER, shipment.carrier());
        shipper = partner("LAKEVIEW", TradingPartner.Role.SHIPPER, shipment.shipper());
        consignee = partner("BLUEBON", TradingPartner.Role.CONSIGNEE, shipment.consignee());
        stranger = partner("OTHER", TradingPartner.Role.CARRIER, world.companies.add(new Company("Other", null)));
    }

    private TradingPartner partner(String id, TradingPartner.Role role, Company company) {
        return new TradingPartner(id, id, role, company, "ZZ", id, id, world.clock.instant());
    }

    private static EpcisId place(String gln) {
        return EpcisId.of("https://id.gs1.org/414/" + gln);
    }

    private static List<ObservedEpc> units(String... ssccs) {
        return Arrays.stream(ssccs)
                .map(s -> new ObservedEpc(EpcRole.LIST, EpcisId.of("https://id.gs1.org/00/" + s)))
                .toList();
    }

    private ObservedEvent event(String id, String step, String gln, ErrorDeclaration error, String... ssccs) {
        return new ObservedEvent(
                EventType.OBJECT,
                id,
                true,
                EventAction.OBSERVE,
                world.clock.instant(),
                ZoneOffset.UTC,
                step,
                null,
                List.of(),
                List.of(),
                gln == null ? null : place(gln),
                null,
                null,
                units(ssccs),
                List.of(),
                ssccs.length > 0
                        ? List.of()
                        : List.of(new TypedId("bol", EpcisId.of("urn:epcglobal:cbv:bt:" + PLANT + ":BOL-LKV-1001"))),
                List.of(),
                List.of(),
                error,
                "{\"eventID\":\"" + id + "\"}",
                null);
    }

    private String take(TradingPartner from, ObservedEvent event) {
        return take(message(from), from, new Observed(event, 0, true));
    }

    private String take(InboundMessage message, TradingPartner from, Observed observed) {
        return observations
                .take(from, List.of(new TakeObservations.Told(message, observed, 0)))
                .get(0)
                .numbers();
    }

    private InboundMessage message(TradingPartner from) {
        return world.exchange.add(
                new InboundMessage(from.partnerId(), "e.json", "hash", "{}".getBytes(), world.clock.instant()));
    }

    private ErrorDeclaration wrong() {
        return new ErrorDeclaration(world.clock.instant(), "did_not_occur", List.of());
    }

    private List<Milestone> told() {
        return world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.source() == Source.EPCIS)
                .toList();
    }

    @Test
    void provesADepartureAtThePickupWhoseGlnItNames() {
        String numbers = take(carrier, event("urn:e:1", "departing", PLANT, null, FIRST));

        assertThat(numbers).isEqualTo(shipment.trackingNumber().value());
        assertThat(told()).extracting(Milestone::code).containsExactly(MilestoneCode.DEPARTED_PICKUP);
        assertThat(told().get(0).stopNumber()).isEqualTo(1);
        assertThat(told().get(0).evidence()).isEqualTo("{\"eventID\":\"urn:e:1\"}");
        assertThat(told().get(0).inboundMessageId()).isNotNull();
    }

    @Test
    void isKeptOnceHoweverOftenItComes() {
        ObservedEvent event = event("urn:e:1", "departing", PLANT, null, FIRST);
        InboundMessage message = message(carrier);

        take(message, carrier, new Observed(event, 0, true));
        take(message, carrier, new Observed(event, 0, true));
        take(carrier, event);

        assertThat(world.epcis.all()).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void provesADeliveryOnceAllUnitsWereReceivedThere() {
        take(carrier, event("urn:e:1", "receiving", DOCK, null, FIRST));
        assertThat(told()).extracting(Milestone::code).containsExactly(MilestoneCode.ARRIVED_DELIVERY);

        world.clock.turn(Duration.ofMinutes(5));
        take(carrier, event("urn:e:2", "receiving", DOCK, null, SECOND));
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void isNoDeliveryAnywhereElse() {
        take(carrier, event("urn:e:1", "receiving", ELSEWHERE, null, FIRST, SECOND));
        take(carrier, event("urn:e:2", "receiving", PLANT, null, FIRST, SECOND));
        take(carrier, event("urn:e:3", "receiving", null, null, FIRST, SECOND));

        assertThat(told()).extracting(Milestone::code).containsExactly(MilestoneCode.TERMINAL_IN);
        assertThat(world.epcis.all()).hasSize(3);
    }

    @Test
    void tellsOfTheShipmentThatABillOfLadingNames() {
        take(consignee, event("urn:e:1", "receiving", DOCK, null));

        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void isWitnessedByEachPartyAtItsOwnEnd() {
        take(shipper, event("urn:e:1", "receiving", DOCK, null, FIRST, SECOND));
        take(consignee, event("urn:e:2", "departing", PLANT, null, FIRST, SECOND));
        assertThat(told()).isEmpty();

        take(shipper, event("urn:e:3", "departing", PLANT, null, FIRST, SECOND));
        assertThat(told()).extracting(Milestone::code).containsExactly(MilestoneCode.DEPARTED_PICKUP);
    }

    @Test
    void ofAnotherCarrierIsKeptAndChangesNothing() {
        assertThat(take(stranger, event("urn:e:1", "receiving", DOCK, null, FIRST, SECOND)))
                .isNull();

        assertThat(told()).isEmpty();
        assertThat(world.epcis.all()).singleElement().satisfies(e -> assertThat(e.links())
                .isEmpty());
    }

    @Test
    void doesNotTakeThePlaceOfAnotherPartnersOfTheSameId() {
        take(stranger, event("urn:e:1", "receiving", DOCK, null, FIRST, SECOND));
        take(carrier, event("urn:e:1", "departing", PLANT, null, FIRST));
        take(stranger, event("urn:e:1", "departing", PLANT, wrong(), FIRST));

        assertThat(told()).singleElement().satisfies(m -> assertThat(m.doubt()).isNull());
    }

    @Test
    void thatIsDeclaredToBeWrongIsTakenBackAndTold() {
        take(carrier, event("urn:e:1", "receiving", DOCK, null, FIRST, SECOND));
        String numbers = take(carrier, event("urn:e:1", "receiving", DOCK, wrong(), FIRST, SECOND));

        assertThat(numbers).isEqualTo(shipment.trackingNumber().value());
        assertThat(shipment.status()).isNotEqualTo(ShipmentStatus.DELIVERED);
        assertThat(told()).singleElement().satisfies(m -> {
            assertThat(m.doubt()).isEqualTo(Doubt.DISMISSED);
            assertThat(m.verdictBy()).isEqualTo("PRAIRIE");
        });
        assertThat(world.events.of(MilestoneJudged.class)).hasSize(1);
        assertThat(world.epcis.all()).extracting(KeptEvent::isError).containsExactly(false, true);
    }

    @Test
    void thatWasDeclaredToBeWrongBeforeItCameTellsNothing() {
        take(carrier, event("urn:e:1", "receiving", DOCK, wrong(), FIRST, SECOND));
        take(carrier, event("urn:e:1", "receiving", DOCK, null, FIRST, SECOND));

        assertThat(told()).isEmpty();
        assertThat(world.epcis.all()).hasSize(2);
    }

    @Test
    void ofAPartOfTheUnitsTakesTheWholeDeliveryBackWithIt() {
        take(carrier, event("urn:e:1", "receiving", DOCK, null, FIRST));
        take(carrier, event("urn:e:2", "receiving", DOCK, null, SECOND));
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);

        take(carrier, event("urn:e:1", "receiving", DOCK, wrong(), FIRST));
        assertThat(shipment.status()).isNotEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void ofUnknownGoodsTellsOfThemWhenItsMessageIsReplayedLater() {
        String later = CheckDigitFixture.sscc("30614141123456791");
        InboundMessage message = message(carrier);
        Observed observed = new Observed(event("urn:e:1", "departing", PLANT, null, later), 0, true);
        assertThat(take(message, carrier, observed)).isNull();

        Shipment booked = world.book(
                TenderFixture.aTender().numbered("LKV-2").carrying(later).build());
        assertThat(take(message, carrier, observed))
                .isEqualTo(booked.trackingNumber().value());
        assertThat(world.epcis.all()).hasSize(1);
    }

    @Test
    void ofUnknownGoodsTellsOfThemWhenItIsSentOnceMore() {
        String later = CheckDigitFixture.sscc("30614141123456792");
        ObservedEvent event = event("urn:e:1", "departing", PLANT, null, later);
        take(carrier, event);
        Shipment booked = world.book(
                TenderFixture.aTender().numbered("LKV-3").carrying(later).build());

        assertThat(take(carrier, event)).isEqualTo(booked.trackingNumber().value());
        assertThat(take(carrier, event)).as("and no third time").isNull();
        assertThat(world.epcis.all()).hasSize(1);
    }

    @Test
    void besideAFaultyOneCountsOnlyWhenItsSenderWantsWhatCanBeHad() {
        Observed observed = new Observed(event("urn:e:1", "departing", PLANT, null, FIRST), 0, false);

        assertThat(take(message(carrier), carrier, observed)).isNull();
        assertThat(world.epcis.all()).isEmpty();
    }
}
