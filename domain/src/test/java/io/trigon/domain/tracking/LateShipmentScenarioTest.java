package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.DALLAS;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.care.Delay;
import io.trigon.domain.care.DelayOpened;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

/** Chicago to Dallas takes about 27 hours; it is promised for the evening of the fourth, 54 hours after noon. */
class LateShipmentScenarioTest {
    private final World world = new World();
    private final Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());
    private final Instant noon = world.clock.instant();

    @Test
    void whatIsInTimeOpensNoDelay() {
        departed();
        seen(Duration.ofHours(20), 0.5);
        assertThat(world.care.allDelays()).isEmpty();
        assertThat(forecast().lateness()).isNegative();
    }

    @Test
    void aShipmentThatFallsBehindOpensOneDelayThatIsToldOnce() {
        departed();
        seen(Duration.ofHours(40), 0.2);
        seen(Duration.ofHours(40).plusMinutes(10), 0.2);
        seen(Duration.ofHours(40).plusMinutes(20), 0.21);
        assertThat(world.care.allDelays()).singleElement().satisfies(d -> assertThat(d.toldTimes())
                .isEqualTo(1));
        assertThat(world.events.of(DelayOpened.class)).hasSize(1);
        assertThat(world.processes.told()).doesNotContain("delay: forecast moved");
    }

    @Test
    void aForecastThatMovesFarIsToldAgain() {
        departed();
        seen(Duration.ofHours(40), 0.2);
        seen(Duration.ofHours(48), 0.2);
        assertThat(openDelay().toldTimes()).isEqualTo(2);
    }

    /** Twenty hours at the wheel since noon, and the law's night between: his rest is due and was reckoned with. */
    @Test
    void aTruckThatRestsOvernightIsToldOfOnceForItsRestWasReckonedWith() {
        departed();
        stands(32, 42);
        assertThat(openDelay().toldTimes()).isEqualTo(1);
    }

    @Test
    void aTruckThatStandsMuchLongerThanItsRestIsToldOfAFewTimesOnly() {
        departed();
        stands(32, 52);
        assertThat(openDelay().toldTimes()).isBetween(3, 7);
    }

    private void stands(int fromHour, int toHour) {
        for (int minutes = fromHour * 60; minutes <= toHour * 60; minutes += 10) {
            seen(Duration.ofMinutes(minutes), 0.2);
        }
    }

    @Test
    void arrivingInTimeAfterAllIsTheAllClear() {
        departed();
        seen(Duration.ofHours(40), 0.2);
        seen(Duration.ofHours(52), 1);
        assertThat(lastDelay().state()).isEqualTo(Delay.State.ARRIVED_IN_TIME);
        assertThat(world.processes.told()).contains("delay: ARRIVED_IN_TIME");
    }

    @Test
    void arrivingLateEndsTheDelayAsWhatItWas() {
        departed();
        seen(Duration.ofHours(40), 0.2);
        seen(Duration.ofHours(70), 1);
        assertThat(lastDelay().state()).isEqualTo(Delay.State.ARRIVED_LATE);
    }

    @Test
    void aCancelledShipmentIsNoLongerLate() {
        departed();
        seen(Duration.ofHours(40), 0.2);
        world.report(shipment, MilestoneCode.CANCELLED);
        assertThat(lastDelay().state()).isEqualTo(Delay.State.CALLED_OFF);
    }

    @Test
    void silenceAloneMakesAShipmentLateInTheEnd() {
        departed();
        world.clock.turnTo(noon.plus(Duration.ofHours(60)));
        world.forecastArrival.refresh(shipment.trackingNumber());
        assertThat(openDelay().lateness()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aFinishedTripTeachesItsLane() {
        departed();
        seen(Duration.ofHours(30), 1);
        assertThat(world.tracking.lastOn("US-IL>US-TX", 9)).singleElement().satisfies(trip -> assertThat(
                        trip.metresPerHour())
                .isEqualTo(CHICAGO.metresTo(DALLAS) / 30, within(100.0)));
    }

    /** Nobody said anything: what was not picked up can't be there 27 hours later. */
    @Test
    void aShipmentThatWasNotPickedUpIsLateOnceItsSlotCantBeMetAnyMore() {
        world.forecastArrival.refresh(shipment.trackingNumber());
        assertThat(world.care.allDelays()).isEmpty();
        world.clock.turnTo(noon.plus(Duration.ofHours(24)));
        world.forecastArrival.refresh(shipment.trackingNumber());
        assertThat(world.care.allDelays()).isEmpty();
        world.clock.turnTo(noon.plus(Duration.ofHours(29)));
        world.forecastArrival.refresh(shipment.trackingNumber());
        assertThat(openDelay().toldTimes()).isEqualTo(1);
        assertThat(world.events.of(DelayOpened.class)).hasSize(1);
        var explained = explained();
        assertThat(explained.beforeDeparture()).isTrue();
        assertThat(explained.lateByMinutes()).isPositive();
        assertThat(explained.basis()).isEqualTo(EtaForecast.Basis.PLAN);
    }

    @Test
    void anOrderThatComesTooLateIsLateWhenItIsBooked() {
        Shipment late = world.book(
                aTender().numbered("LKV-3").due(noon.plus(Duration.ofHours(12))).build());
        assertThat(world.care.openOf(late.id())).isPresent();
    }

    @Test
    void aTruckThatIsFarFromThePickUpMakesTheShipmentLateBeforeItIsLoaded() {
        world.clock.turnTo(noon.plus(Duration.ofHours(10)));
        Fix far = new Fix("TRL-9", world.clock.instant(), GeoPoint.of(47.6, -122.3), null, null, null, null, null);
        world.tracking.append(List.of(far));
        world.tripWatches.follow("TRL-9", List.of(far));
        assertThat(openDelay().toldTimes()).isEqualTo(1);
    }

    @Test
    void aForecastSaysWhatItWasMadeOf() {
        departed();
        seen(Duration.ofHours(20), 0.5);
        ForecastWhy why = explained().why();
        assertThat(why.remaining().crowMetres()).isEqualTo(CHICAGO.metresTo(DALLAS) / 2, within(10.0));
        assertThat(why.remaining().metres()).isEqualTo(why.remaining().crowMetres() * 1.25, within(1e-6));
        assertThat(why.remaining().roads()).isEqualTo(RoadDistances.Finding.NONE);
        assertThat(why.speedKmh()).isEqualTo(88);
        assertThat(why.driving().rules()).isEqualTo(DrivingRules.US);
        assertThat(why.driving().tracked()).isTrue();
        assertThat(why.history()).isEqualTo(new ForecastWhy.History("US-IL>US-TX", 0, 1, 0.2, 0, null));
        assertThat(why.startAt()).isEqualTo(noon.plus(Duration.ofHours(20)));
        var driving = why.driving();
        assertThat(driving.minutes() / 60.0).isEqualTo(why.remaining().metres() / 1000 / why.speedKmh(), within(0.02));
        Duration rest = Duration.ofMinutes(driving.minutes() + driving.breakMinutes() + driving.restMinutes());
        assertThat(explained().expected()).isCloseTo(why.startAt().plus(rest), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void anArrivalNeedsNoReason() {
        departed();
        seen(Duration.ofHours(30), 1);
        assertThat(explained().why()).isNull();
        assertThat(explained().beforeDeparture()).isFalse();
    }

    private ExplainForecast.Explained explained() {
        return new ExplainForecast(world.shipments, world.tracking)
                .explain(shipment.trackingNumber())
                .orElseThrow();
    }

    private void departed() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
    }

    /** At a share of the way, that long after noon. */
    private void seen(Duration after, double share) {
        world.clock.turnTo(noon.plus(after));
        var there = Geodesic.WGS84.InverseLine(
                CHICAGO.latitude(), CHICAGO.longitude(), DALLAS.latitude(), DALLAS.longitude());
        var point = there.Position(there.Distance() * share);
        Fix fix = new Fix(
                "TRL-9", world.clock.instant(), GeoPoint.of(point.lat2, point.lon2), null, null, null, null, null);
        world.tracking.append(List.of(fix));
        world.tripWatches.follow("TRL-9", List.of(fix));
    }

    private EtaForecast forecast() {
        return world.tracking.of(shipment.id()).orElseThrow();
    }

    private Delay openDelay() {
        return world.care.openOf(shipment.id()).orElseThrow();
    }

    private Delay lastDelay() {
        return world.care.allDelays().get(0);
    }
}
