package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.DALLAS;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.RoadDistances.Distance;
import io.trigon.domain.tracking.RoadDistances.Finding;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

/** From Chicago to Dallas, 1,290 km of the crow: what the law, the crew and the road make of the arrival. */
class DrivingForecastScenarioTest {
    private final World world = new World();
    private final Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());
    private final Instant noon = world.clock.instant();

    @Test
    void whoDroveTenHoursHasToRestSoonAndWhoStoodHasNot() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        drive(0, 10, 0.0, 0.6);
        ForecastWhy tired = refreshed(world.forecastArrival);
        assertThat(tired.driving().tracked()).isTrue();
        assertThat(tired.driving().rests()).isEqualTo(1);
        stand(10, 20, 0.6);
        ForecastWhy rested = refreshed(world.forecastArrival);
        assertThat(rested.driving().rests()).isZero();
        assertThat(rested.driving().minutes()).isCloseTo(tired.driving().minutes(), within(1L));
    }

    /** At ten hours he must rest within the next; at twenty he has. The arrival stays where it was told. */
    @Test
    void aNightThatWasReckonedWithMovesNoArrival() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        drive(0, 11, 0.0, 0.6);
        refreshed(world.forecastArrival);
        Instant told = forecast().expected();
        stand(11, 20, 0.6);
        refreshed(world.forecastArrival);
        assertThat(forecast().expected()).isCloseTo(told, within(20, ChronoUnit.MINUTES));
    }

    @Test
    void twoDriversAreSaidOfTheDeviceAndDriveThrough() {
        world.tracking.byIdentifier("TRL-9").orElseThrow().drivenBy(2);
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        drive(0, 10, 0.0, 0.6);
        ForecastWhy why = refreshed(world.forecastArrival);
        assertThat(why.driving().drivers()).isEqualTo(2);
        assertThat(why.driving().breaks() + why.driving().rests()).isZero();
    }

    @Test
    void whoDrovePastWhatOneDriverMayIsNotAlone() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        drive(0, 14, 0.0, 0.6);
        ForecastWhy why = refreshed(world.forecastArrival);
        assertThat(why.driving().drivers()).isEqualTo(2);
        assertThat(why.driving().rests()).isZero();
    }

    @Test
    void theHouseMaySetOneLawForAllTrips() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        assertThat(refreshed(forecasting("eu", RoadDistances.NONE)).driving().rules())
                .isEqualTo(DrivingRules.EU);
        ForecastWhy none = refreshed(forecasting("none", RoadDistances.NONE));
        assertThat(none.driving().rules()).isEqualTo(DrivingRules.NONE);
        assertThat(none.driving().rests()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> forecasting("moon", RoadDistances.NONE));
    }

    @Test
    void whereRoadsAreInstalledTheWayIsMeasuredOnThem() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        ForecastWhy why = refreshed(forecasting("country", (from, to) -> Distance.of(1_490_000)));
        assertThat(why.remaining().metres()).isEqualTo(1_490_000);
        assertThat(why.remaining().roads()).isEqualTo(Finding.ROADS);
        assertThat(why.driving().minutes()).isCloseTo(Math.round(1_490 / 88.0 * 60), within(1L));
    }

    @Test
    void whereNoRoadIsFoundItSaysWhyAndTakesTheCrowsWay() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        ForecastWhy why = refreshed(forecasting("country", (from, to) -> Distance.no(Finding.TOO_SLOW)));
        assertThat(why.remaining().roads()).isEqualTo(Finding.TOO_SLOW);
        assertThat(why.remaining().metres()).isEqualTo(CHICAGO.metresTo(DALLAS) * 1.25, within(1.0));
    }

    /** The track winds: each five minutes it is off the straight line by turns. */
    @Test
    void aTripThatADeviceSawTeachesDetourAndSpeed() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        for (int minutes = 0; minutes <= 20 * 60; minutes += 5) {
            seen(minutes, minutes / 1200.0, minutes % 10 == 0 ? 0 : 0.05);
        }
        LaneTrip trip = world.tracking.lastOn("US-IL>US-TX", 1).get(0);
        assertThat(trip.isMeasured()).isTrue();
        assertThat(trip.detour()).isBetween(1.1, 1.3);
        assertThat(1 / trip.hoursADrivenMetre() / 1000).isBetween(64.0, 90.0);
    }

    private ForecastArrival forecasting(String rules, RoadDistances roads) {
        return new ForecastArrival(
                world.shipments,
                world.shipments.milestones(),
                world.tracking,
                world.tracking,
                world.laneLore(roads),
                new FollowDriver(world.tracking, world.tracking, rules, 1, world.clock),
                new ScoreForecasts(world.forecastTrials, world.clock),
                world.watchDelay,
                world.events,
                world.clock);
    }

    private ForecastWhy refreshed(ForecastArrival forecasts) {
        forecasts.refresh(shipment);
        return forecast().why().orElseThrow();
    }

    private EtaForecast forecast() {
        return world.tracking.of(shipment.id()).orElseThrow();
    }

    private void drive(int fromHour, int toHour, double from, double to) {
        int minutes = (toHour - fromHour) * 60;
        for (int i = 0; i <= minutes; i += 5) {
            seen(fromHour * 60 + i, from + (to - from) * i / minutes, 0);
        }
    }

    private void stand(int fromHour, int toHour, double share) {
        for (int minutes = fromHour * 60 + 5; minutes <= toHour * 60; minutes += 5) {
            seen(minutes, share, 0);
        }
    }

    private void seen(int minute, double share, double off) {
        world.clock.turnTo(noon.plus(Duration.ofMinutes(minute)));
        var there = Geodesic.WGS84.InverseLine(
                CHICAGO.latitude(), CHICAGO.longitude(), DALLAS.latitude(), DALLAS.longitude());
        var point = there.Position(there.Distance() * share);
        Fix fix = new Fix(
                "TRL-9",
                world.clock.instant(),
                GeoPoint.of(point.lat2, point.lon2 + off),
                null,
                null,
                null,
                null,
                null);
        world.tracking.append(List.of(fix));
        world.tripWatches.follow("TRL-9", List.of(fix));
    }
}
