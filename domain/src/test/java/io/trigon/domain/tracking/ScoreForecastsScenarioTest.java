package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.DALLAS;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

/** Chicago to Dallas takes about 27 hours at a truck's average. */
class ScoreForecastsScenarioTest {
    private final World world = new World();
    private final Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());
    private final Instant noon = world.clock.instant();

    @Test
    void theForecastOfTheDepartureIsHeldAgainstTheArrival() {
        departed();
        assertThat(trials()).extracting(ForecastTrial::moment).containsExactly(Moment.DEPARTED);
        Instant expected = trials().get(0).expected();
        seen(30, 1);
        assertThat(trials().get(0).errorSeconds())
                .isEqualTo(Duration.between(expected, shipment.arrivedAt()).toSeconds());
        assertThat(trials().get(0).isInside()).isTrue();
    }

    @Test
    void theForecastOfTheLastHoursIsWrittenDownOnceAndBySightNotByNaiveReckoning() {
        departed();
        seen(36, 0.9);
        seen(37, 0.95);
        assertThat(trials()).extracting(ForecastTrial::moment).containsExactly(Moment.DEPARTED, Moment.LAST_HOURS);
        ForecastTrial last = trials().get(1);
        assertThat(last.expected()).isAfter(last.naive());
        assertThat(last.arrivedAt()).isNull();
    }

    @Test
    void whatWasNeverPickedUpIsNotOnTrial() {
        world.forecastArrival.refresh(shipment.trackingNumber());
        assertThat(trials()).isEmpty();
    }

    @Test
    void aTripThatNobodyForecastIsScoredByHindsight() {
        Instant arrival = noon.plus(Duration.ofHours(28));
        world.clock.turnTo(noon.plus(Duration.ofHours(30)));
        Hindsight.at(world.clock.instant(), Hindsight.Matter.SETTLED, () -> {
            world.report(shipment, MilestoneCode.DEPARTED_PICKUP, noon);
            world.report(shipment, MilestoneCode.ARRIVED_DELIVERY, arrival);
            world.report(shipment, MilestoneCode.DELIVERED, arrival);
        });
        assertThat(trials()).singleElement().satisfies(trial -> {
            assertThat(trial.moment()).isEqualTo(Moment.HINDCAST);
            // the law adds a break and a night to the wheel; the naive forecast knows neither lane nor law
            Duration wheel = Duration.ofSeconds(Math.round(CHICAGO.metresTo(DALLAS) * 1.25 / 88_000 * 3600));
            assertThat(trial.expected())
                    .isCloseTo(noon.plus(wheel).plus(Duration.ofMinutes(630)), within(1, ChronoUnit.SECONDS));
            assertThat(trial.naive()).isBefore(trial.expected());
            assertThat(trial.errorSeconds())
                    .isEqualTo(Duration.between(trial.expected(), arrival).toSeconds());
            assertThat(trial.isInside()).isTrue();
        });
    }

    private void departed() {
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
    }

    private List<ForecastTrial> trials() {
        return world.forecastTrials.of(List.of(shipment.id()));
    }

    private void seen(int hours, double share) {
        world.clock.turnTo(noon.plus(Duration.ofHours(hours)));
        var line = Geodesic.WGS84.InverseLine(
                CHICAGO.latitude(), CHICAGO.longitude(), DALLAS.latitude(), DALLAS.longitude());
        var at = line.Position(line.Distance() * share);
        Fix fix = new Fix("TRL-9", world.clock.instant(), GeoPoint.of(at.lat2, at.lon2), null, null, null, null, null);
        world.tracking.append(List.of(fix));
        world.tripWatches.follow("TRL-9", List.of(fix));
    }
}
