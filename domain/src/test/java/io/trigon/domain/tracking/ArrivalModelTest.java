package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.DALLAS;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock starts at noon; the pick-up slot opens at 14:00; it is 1,290 km or 27 hours from Chicago to Dallas. */
class ArrivalModelTest {
    private static final GeoPoint SPRINGFIELD = GeoPoint.of(37.2090, -93.2923);
    private static final LanePace PACE = new LanePace(DrivingLimits.NONE, 1, 48_000, 1, 0.1, LanePace.Learned.NOTHING);

    private final World world = new World();
    private final Shipment shipment = world.book(aTender().build());
    private final Instant noon = world.clock.instant();

    @Test
    void beforePickUpItLeavesAnHourAfterItsSlotOpens() {
        Estimate estimate = estimate(null);
        assertThat(estimate.basis()).isEqualTo(EtaForecast.Basis.PLAN);
        assertThat(estimate.expected()).isCloseTo(hour(3).plus(taking(way(CHICAGO))), minutes(1));
    }

    @Test
    void aTruckThatIsFarFromThePickUpWillLeaveLate() {
        Estimate estimate = estimate(fix(noon, SPRINGFIELD));
        Duration toPickup = taking(SPRINGFIELD.metresTo(CHICAGO));
        assertThat(estimate.expected())
                .isCloseTo(noon.plus(toPickup).plus(Duration.ofHours(1)).plus(taking(way(CHICAGO))), minutes(1));
    }

    @Test
    void loadingThatTakesLongMovesTheArrivalWithTheClock() {
        report(MilestoneCode.ARRIVED_PICKUP, hour(2), 1);
        assertThat(at(hour(2)).expected()).isCloseTo(hour(3).plus(taking(way(CHICAGO))), minutes(1));
        assertThat(at(hour(7)).expected()).isCloseTo(hour(7).plus(taking(way(CHICAGO))), minutes(1));
    }

    @Test
    void aCarriersEstimateIsNotLostToAPlaceBeforePickUp() {
        estimates(noon, hour(40));
        Estimate estimate = estimate(fix(noon.plusSeconds(60), CHICAGO));
        assertThat(estimate.basis()).isEqualTo(EtaForecast.Basis.CARRIER_ESTIMATE);
        assertThat(estimate.expected()).isEqualTo(hour(40));
    }

    @Test
    void onTheRoadTheNewerOfPlaceAndEstimateCounts() {
        report(MilestoneCode.DEPARTED_PICKUP, noon, 1);
        estimates(hour(5), hour(40));
        world.clock.turnTo(hour(6));
        assertThat(estimate(fix(hour(4), SPRINGFIELD)).basis()).isEqualTo(EtaForecast.Basis.CARRIER_ESTIMATE);
        Estimate byPlace = estimate(fix(hour(6), SPRINGFIELD));
        assertThat(byPlace.basis()).isEqualTo(EtaForecast.Basis.POSITION);
        assertThat(byPlace.reckoned().road().metres()).isCloseTo(way(SPRINGFIELD), within(1.0));
        assertThat(byPlace.expected()).isCloseTo(hour(6).plus(taking(way(SPRINGFIELD))), minutes(1));
    }

    @Test
    void anEstimateForThePickUpSaysNothingOfTheArrival() {
        world.recordMilestone.record(estimateReport(noon, hour(2), 1));
        assertThat(estimate(null).basis()).isEqualTo(EtaForecast.Basis.PLAN);
    }

    @Test
    void withoutADeviceTheDepartureCounts() {
        report(MilestoneCode.DEPARTED_PICKUP, noon, 1);
        world.clock.turnTo(hour(5));
        Estimate estimate = estimate(null);
        assertThat(estimate.basis()).isEqualTo(EtaForecast.Basis.MILESTONE);
        assertThat(estimate.expected()).isCloseTo(noon.plus(taking(way(CHICAGO))), minutes(1));
    }

    @Test
    void aDeviceThatFellSilentGivesWayToANewerReport() {
        report(MilestoneCode.DEPARTED_PICKUP, noon, 1);
        world.clock.turnTo(hour(10));
        world.recordMilestone.record(placed(MilestoneCode.EN_ROUTE, hour(9), SPRINGFIELD));
        assertThat(estimate(fix(hour(1), CHICAGO)).expected())
                .isCloseTo(hour(9).plus(taking(way(SPRINGFIELD))), minutes(1));
        assertThat(estimate(fix(hour(9).minusSeconds(600), CHICAGO)).basis()).isEqualTo(EtaForecast.Basis.POSITION);
    }

    @Test
    void aParkedTruckFallsBackByTheTimeItStands() {
        report(MilestoneCode.DEPARTED_PICKUP, noon, 1);
        world.clock.turnTo(hour(12));
        Instant moving = estimate(fix(hour(12), SPRINGFIELD)).expected();
        world.clock.turnTo(hour(15));
        assertThat(estimate(fix(hour(15), SPRINGFIELD)).expected()).isEqualTo(moving.plus(Duration.ofHours(3)));
    }

    @Test
    void aSilentTruckIsNeverExpectedInThePastAndItsRangeGrowsWider() {
        report(MilestoneCode.DEPARTED_PICKUP, noon, 1);
        Fix last = fix(hour(20), DALLAS);
        world.clock.turnTo(hour(30));
        Estimate soon = estimate(last);
        world.clock.turnTo(hour(60));
        Estimate late = estimate(last);
        assertThat(late.expected()).isEqualTo(hour(60));
        assertThat(late.earliest()).isEqualTo(hour(60));
        assertThat(Duration.between(late.expected(), late.latest()))
                .isGreaterThan(Duration.between(soon.expected(), soon.latest()));
    }

    @Test
    void theRangeIsNarrowerTheNearerItIs() {
        report(MilestoneCode.DEPARTED_PICKUP, noon, 1);
        Estimate far = estimate(fix(noon, CHICAGO));
        Estimate near = estimate(fix(noon, SPRINGFIELD));
        assertThat(width(near)).isLessThan(width(far)).isGreaterThan(Duration.ofMinutes(20));
        assertThat(far.earliest()).isBefore(far.expected());
    }

    @Test
    void anArrivalIsNoEstimateAnyMore() {
        report(MilestoneCode.ARRIVED_DELIVERY, hour(20), 2);
        Estimate estimate = estimate(fix(hour(21), SPRINGFIELD));
        assertThat(estimate.basis()).isEqualTo(EtaForecast.Basis.ARRIVED);
        assertThat(estimate.expected()).isEqualTo(hour(20));
    }

    private Estimate at(Instant now) {
        world.clock.turnTo(now);
        return estimate(null);
    }

    private Estimate estimate(Fix fix) {
        var facts = world.shipments.milestones().of(shipment.id());
        return new ArrivalModel(shipment, facts, Optional.ofNullable(fix), Conditions.of(PACE), world.clock.instant())
                .estimate()
                .orElseThrow();
    }

    private void report(MilestoneCode code, Instant at, int stop) {
        if (world.clock.instant().isBefore(at)) {
            world.clock.turnTo(at);
        }
        world.recordMilestone.record(
                MilestoneReport.of(shipment.trackingNumber(), code, at, stop, Source.STATUS_MESSAGE, code + "@" + at));
    }

    private void estimates(Instant said, Instant expected) {
        if (world.clock.instant().isBefore(said)) {
            world.clock.turnTo(said);
        }
        world.recordMilestone.record(estimateReport(said, expected, 2));
    }

    private MilestoneReport estimateReport(Instant said, Instant expected, int stop) {
        return new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.ESTIMATE,
                said,
                stop,
                Source.STATUS_MESSAGE,
                "eta@" + said,
                null,
                null,
                null,
                null,
                null,
                null,
                expected,
                null);
    }

    private MilestoneReport placed(MilestoneCode code, Instant at, GeoPoint point) {
        return new MilestoneReport(
                shipment.trackingNumber(),
                code,
                at,
                null,
                Source.STATUS_MESSAGE,
                code + "@" + at,
                null,
                null,
                null,
                null,
                null,
                point,
                null,
                null);
    }

    private static Duration width(Estimate estimate) {
        return Duration.between(estimate.earliest(), estimate.latest());
    }

    private static Duration taking(double metres) {
        return PACE.plan(DriverState.rested(Instant.EPOCH), List.of(metres), List.of())
                .time();
    }

    private static double way(GeoPoint from) {
        return from.metresTo(DALLAS);
    }

    private static Fix fix(Instant at, GeoPoint point) {
        return new Fix("TRL-9", at, point, null, null, null, null, null);
    }

    private Instant hour(int hours) {
        return noon.plus(Duration.ofHours(hours));
    }

    private static org.assertj.core.data.TemporalUnitOffset minutes(long minutes) {
        return within(minutes, ChronoUnit.MINUTES);
    }
}
