package io.trigon.domain.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.LookIntoDoubts;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.EtaForecast;
import io.trigon.domain.tracking.Fix;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What can't be true as it was reported, until a rule or a person decides. */
class ContradictionsScenarioTest {
    private final World world = new World();
    private final Viewer agent = new Viewer(1, "mia", "Mia", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
    private final ReadMilestones reading = new ReadMilestones(world.events, world.clock);
    private final JudgeMilestone judge = new JudgeMilestone(
            world.shipments,
            world.shipments.milestones(),
            reading,
            world.processes,
            world.forecastArrival,
            world.events,
            world.clock);
    private final LookIntoDoubts look = new LookIntoDoubts(
            world.tasks,
            new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock),
            new WithdrawTasks(world.tasks, world.events, world.clock));
    private Shipment shipment = world.book(aTender().onTrailer("TRL-7").build());

    @Test
    void aDeliveryBeforeThePickUpIsHeldUntilAPersonDecides() {
        Milestone departed = says(MilestoneCode.DEPARTED_PICKUP, hours(4), hours(4));
        Milestone delivered = says(MilestoneCode.DELIVERED, hours(2), hours(5));
        assertThat(departed.doubt()).isNull();
        assertThat(delivered.doubt()).isEqualTo(Doubt.BEFORE_PICKUP);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(tasks()).hasSize(1).first().satisfies(t -> assertThat(t.detail())
                .isEqualTo("milestone=DELIVERED; doubt=BEFORE_PICKUP"));

        judge.judge(agent, shipment.trackingNumber(), delivered.id(), Milestone.Verdict.HOLDS);
        notice();
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(delivered.verdictBy()).isEqualTo("mia");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aDepartureReportedAfterTheDeliveryTurnsNothingBack() {
        says(MilestoneCode.DELIVERED, hours(2), hours(3));
        Milestone departed = says(MilestoneCode.DEPARTED_PICKUP, hours(4), hours(4));
        assertThat(departed.doubt()).isEqualTo(Doubt.AFTER_ARRIVAL);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aSecondDeliveryAtAnotherTimeIsHeldAndTheSameOneAgainIsNot() {
        says(MilestoneCode.DELIVERED, hours(2), hours(3));
        Milestone minutesApart = says(MilestoneCode.DELIVERED, hours(2).plusSeconds(1_200), hours(4));
        Milestone other = says(MilestoneCode.DELIVERED, hours(5), hours(6));
        assertThat(minutesApart.doubt()).isNull();
        assertThat(other.doubt()).isEqualTo(Doubt.SECOND_DELIVERY);
        assertThat(shipment.deliveredAt()).isEqualTo(hours(2));
    }

    @Test
    void anArrivalFarFromTheStopFallsWhenTheDeviceGetsThere() {
        seen(hours(3), TenderFixture.CHICAGO);
        Milestone arrived = says(MilestoneCode.ARRIVED_DELIVERY, hours(3), hours(3).plusSeconds(60));
        assertThat(arrived.metresAway()).isBetween(1_280_000.0, 1_300_000.0);
        assertThat(arrived.doubt()).isEqualTo(Doubt.FAR_FROM_STOP);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
        assertThat(tasks()).hasSize(1);

        record(MilestoneCode.ARRIVED_DELIVERY, hours(20), hours(20), Source.GPS);
        assertThat(arrived.doubt()).isNull();
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_DELIVERY);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void anArrivalWhereTheDeviceIsOrWhenNobodyHeardItIsBelieved() {
        seen(hours(3), TenderFixture.DALLAS);
        assertThat(says(MilestoneCode.ARRIVED_DELIVERY, hours(3), hours(3)).doubt())
                .isNull();
        assertThat(says(MilestoneCode.DELIVERED, hours(9), hours(9)).metresAway())
                .isNull();
    }

    @Test
    void anEstimateThatPosesAsAFactIsHeld() {
        Milestone delivered = says(MilestoneCode.DELIVERED, hours(9), hours(3));
        assertThat(delivered.doubt()).isEqualTo(Doubt.ESTIMATE_AS_FACT);
        assertThat(shipment.deliveredAt()).isNull();
    }

    @Test
    void anArrivalForetoldForAnotherCenturyIsHeldAndForecastsNothing() {
        Milestone mistyped = foretells("2206-03-03T12:00:00Z", hours(1));
        Milestone past = foretells("2025-03-03T12:00:00Z", hours(2));
        assertThat(mistyped.doubt()).isEqualTo(Doubt.WRONG_DATE);
        assertThat(past.doubt()).isEqualTo(Doubt.WRONG_DATE);
        assertThat(world.tracking.of(shipment.id()))
                .get()
                .extracting(EtaForecast::basis)
                .isEqualTo(EtaForecast.Basis.PLAN);
        assertThat(tasks()).hasSize(1).first().satisfies(t -> assertThat(t.detail())
                .isEqualTo("milestone=ESTIMATE; doubt=WRONG_DATE"));

        Milestone sound = foretells("2026-03-03T12:00:00Z", hours(3));
        assertThat(sound.doubt()).isNull();
        assertThat(world.tracking.of(shipment.id()))
                .get()
                .extracting(EtaForecast::basis)
                .isEqualTo(EtaForecast.Basis.CARRIER_ESTIMATE);
    }

    @Test
    void anArrivalForetoldNearAPromiseThatIsYearsAheadIsBelieved() {
        shipment = world.book(aTender()
                .numbered("SHP-2030")
                .due(Instant.parse("2030-03-03T18:00:00Z"))
                .build());
        assertThat(foretells("2030-03-04T12:00:00Z", hours(1)).doubt()).isNull();
        assertThat(foretells("2032-03-04T12:00:00Z", hours(2)).doubt()).isEqualTo(Doubt.WRONG_DATE);
    }

    @Test
    void aStatusOfAnotherYearIsHeld() {
        Milestone delivered = says(MilestoneCode.DELIVERED, hours(2).minus(Duration.ofDays(365)), hours(3));
        assertThat(delivered.doubt()).isEqualTo(Doubt.WRONG_DATE);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
        Milestone late = says(MilestoneCode.DELIVERED, hours(2), hours(2).plus(Duration.ofDays(150)));
        assertThat(late.doubt()).isNull();
    }

    @Test
    void whatAPersonDismissesCountsNoMoreAndMayBeTakenBack() {
        Milestone delivered = says(MilestoneCode.DELIVERED, hours(2), hours(3));
        judge.judge(agent, shipment.trackingNumber(), delivered.id(), Milestone.Verdict.DISMISSED);
        assertThat(delivered.doubt()).isEqualTo(Doubt.DISMISSED);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
        judge.judge(agent, shipment.trackingNumber(), delivered.id(), null);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.DELIVERED);
        Milestone booked = world.shipments.milestones().of(shipment.id()).get(0);
        assertThatThrownBy(
                        () -> judge.judge(agent, shipment.trackingNumber(), booked.id(), Milestone.Verdict.DISMISSED))
                .isInstanceOf(BrokenRule.class);
    }

    private static Instant hours(int count) {
        return Instant.parse("2026-03-02T12:00:00Z").plus(Duration.ofHours(count));
    }

    private void seen(Instant at, GeoPoint where) {
        world.tracking.append(List.of(new Fix("TRL-7", at, where, 80.0, 0.0, null, 10.0, null)));
    }

    private Milestone says(MilestoneCode code, Instant at, Instant received) {
        return record(code, at, received, Source.STATUS_MESSAGE);
    }

    private Milestone foretells(String when, Instant received) {
        world.clock.turnTo(received);
        return record(new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.ESTIMATE,
                received,
                null,
                Source.STATUS_MESSAGE,
                when,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.parse(when),
                null));
    }

    private Milestone record(MilestoneCode code, Instant at, Instant received, Source source) {
        world.clock.turnTo(received);
        String ref = code + " " + at + " " + source;
        return record(MilestoneReport.of(shipment.trackingNumber(), code, at, null, source, ref));
    }

    private Milestone record(MilestoneReport report) {
        world.recordMilestone.record(report);
        notice();
        String ref = report.sourceRef();
        return world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.sourceRef().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** What the container does with events: tells the observer of each, once. */
    private int told;

    private void notice() {
        List<DoubtsChanged> all = world.events.of(DoubtsChanged.class);
        all.subList(told, all.size()).forEach(look::changed);
        told = all.size();
    }

    private List<Task> tasks() {
        return world.tasks.openAbout(shipment.trackingNumber().value(), Task.Kind.CONTRADICTION);
    }
}
