package io.trigon.integrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Delay;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.invoice.FreightInvoice;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import io.trigon.domain.tracking.ForecastTrials.LaneScore;
import io.trigon.domain.triangle.Triangle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleWorldScenarioTest {
    private static final Viewer ADMIN = new Viewer(1, "a", "A", Role.ADMIN, null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final SampleHouse HOUSE = new SampleHouse();
    private static List<Shipment> shipments;

    @BeforeAll
    static void load() {
        assertThat(HOUSE.loader.load()).isTrue();
        shipments = new SampleShipments(HOUSE.folder, new SampleTime(HOUSE.world.clock.instant()))
                .stories().stream()
                        .map(s -> HOUSE.world
                                .shipments
                                .byTenderKey(s.tender().key())
                                .orElseThrow())
                        .toList();
    }

    @Test
    void aDozenCustomersStandInEightTriangles() {
        assertThat(HOUSE.world.accounts.all()).hasSize(12);
        Set<Triangle> triangles = shipments.stream().map(Shipment::triangle).collect(Collectors.toSet());
        assertThat(triangles).hasSize(8);
        assertThat(triangles)
                .anySatisfy(t -> assertThat(HOUSE.world
                                .accounts
                                .ofCompany(t.consignee().id())
                                .orElseThrow()
                                .standing())
                        .isEqualTo(Standing.POTENTIAL))
                .anySatisfy(t -> assertThat(HOUSE.world
                                .accounts
                                .ofCompany(t.consignee().id())
                                .orElseThrow()
                                .standing())
                        .isEqualTo(Standing.CONTRACTED));
    }

    @Test
    void contractsAreInEveryState() {
        var states = HOUSE.world.companies.all().stream()
                .flatMap(c -> HOUSE.world.contracts.holding(c.id(), java.time.LocalDate.of(2026, 3, 2)).stream())
                .toList();
        assertThat(states).hasSize(7);
        assertThat(HOUSE.world.contracts.endingBy(java.time.LocalDate.of(2026, 4, 1)))
                .hasSize(1);
        assertThat(contractsIn(ContractState.IN_APPROVAL)).isEqualTo(1);
        assertThat(contractsIn(ContractState.DRAFT)).isEqualTo(1);
    }

    private static long contractsIn(ContractState state) {
        return HOUSE.world
                .contracts
                .list(ADMIN, null, state, io.trigon.domain.shared.Paging.first(50))
                .total();
    }

    @Test
    void aHundredShipmentsArePastAndTwentyOnTheRoad() {
        assertThat(shipments).hasSize(120);
        assertThat(shipments.stream().filter(s -> s.status() == ShipmentStatus.DELIVERED))
                .hasSize(100);
        assertThat(shipments.stream().filter(s -> s.status().isOnTheRoad())).hasSize(20);
        assertThat(shipments.stream().filter(s -> s.closedAt() != null)).hasSize(97);
    }

    @Test
    void aboutOneInEightWasLate() {
        long late = shipments.stream()
                .filter(s -> s.status() == ShipmentStatus.DELIVERED)
                .filter(s -> lateness(s).compareTo(Duration.ofMinutes(60)) > 0)
                .count();
        assertThat(late).isBetween(11L, 18L);
    }

    @Test
    void bothSidesOfThosePastOnesThatTheCarrierReportedLateWereToldThen() {
        var past = HOUSE.world.care.allDelays().stream()
                .filter(d -> d.state() == Delay.State.ARRIVED_LATE)
                .toList();
        assertThat(past).hasSize(11).allSatisfy(delay -> {
            String number = delay.shipment().trackingNumber().value();
            assertThat(delay.openedAt()).isBefore(delay.closedAt());
            assertThat(HOUSE.world.care.of(ADMIN, number)).hasSize(2).allSatisfy(told -> {
                assertThat(told.createdAt()).isEqualTo(delay.openedAt());
                assertThat(told.subject()).isNotBlank();
            });
            assertThat(HOUSE.world.outbox.all().stream()
                            .filter(m -> number.equals(m.trackingNumber()))
                            .filter(m -> m.state() == OutboundMessage.State.PENDING))
                    .as("what was told then is not sent now")
                    .isEmpty();
        });
    }

    @Test
    void threeOfThoseOnTheRoadAreLateNow() {
        var late = shipments.stream()
                .filter(s -> s.status().isOnTheRoad())
                .filter(s -> HOUSE.world.care.openOf(s.id()).isPresent())
                .map(Shipment::tenderKey)
                .toList();
        assertThat(late).hasSize(3);
    }

    @Test
    void nothingIsInDoubt() {
        assertThat(shipments)
                .allSatisfy(s -> assertThat(HOUSE.world.shipments.milestones().of(s.id()))
                        .allSatisfy(m -> assertThat(m.doubt()).isNull()));
    }

    @Test
    void whatWasDeliveredLatelyIsInvoicedEachOnItsDay() {
        List<FreightInvoice> invoices = HOUSE.world.invoices.all();
        assertThat(invoices).hasSizeGreaterThan(15).allSatisfy(i -> {
            assertThat(i.total().currency())
                    .isEqualTo(i.shipment().contract().value().currency());
            assertThat(i.issuedAt()).isBeforeOrEqualTo(HOUSE.world.clock.instant());
        });
        assertThat(invoices).extracting(FreightInvoice::number).isSorted();
        assertThat(invoices).extracting(FreightInvoice::issuedAt).isSorted();
        assertThat(HOUSE.world.tellings.all())
                .as("the agreement begins today: nobody is told of the past")
                .isEmpty();
    }

    @Test
    void everyTripThatIsOverIsJudgedByWhatTripsBeforeItTaught() {
        var scores = HOUSE.world.forecastTrials.scores(EnumSet.of(Moment.DEPARTED, Moment.HINDCAST), Instant.EPOCH);
        assertThat(scores).extracting(LaneScore::lane).contains("US-IL>US-TX", "DE-NW>DE-HH", "CN-JS>CN-SH");
        assertThat(scores.stream().mapToLong(LaneScore::trips).sum())
                .as("one is there and not yet unloaded")
                .isEqualTo(101);
        assertThat(scores).allSatisfy(s -> assertThat(s.error()).isPositive());
    }

    @Test
    void aSecondLoadChangesNothing() {
        assertThat(HOUSE.loader.load()).isFalse();
    }

    private static Duration lateness(Shipment shipment) {
        return HOUSE.world.tracking.of(shipment.id()).orElseThrow().lateness();
    }
}
