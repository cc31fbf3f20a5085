package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.ForecastTrials.LaneScore;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A year of a lane, trip by trip: each is forecast, arrives, and teaches the next. Times are skewed, as those of roads are. */
class CalibrationScenarioTest {
    private static final int LEARNING = 40;
    private static final int JUDGED = 160;

    private final World world = new World();
    private final Random dice = new Random(11);

    @Test
    void forecastsOfALaneHoldEightOfTenArrivalsAndBeatTheNaiveOne() {
        for (int trip = 0; trip < LEARNING; trip++) {
            drive(trip);
        }
        Instant since = world.clock.instant();
        for (int trip = LEARNING; trip < LEARNING + JUDGED; trip++) {
            drive(trip);
        }
        LaneScore score = world.forecastTrials.scores(java.util.Set.of(ForecastTrial.Moment.DEPARTED), since).stream()
                .findFirst()
                .orElseThrow();
        assertThat(score.trips()).isEqualTo(JUDGED);
        assertThat(score.insideShare()).as("share inside").isBetween(0.72, 0.88);
        assertThat(score.ratio()).as("of the naive error").isLessThan(0.6);
        assertThat(Math.abs(score.bias())).isLessThan(Duration.ofHours(1).toSeconds());
    }

    /** Forty hours or so; nine of ten near it, and one in ten half a day later. */
    private Duration taken() {
        double late = dice.nextInt(10) == 0 ? 12 * dice.nextDouble() : 0;
        return Duration.ofSeconds(Math.round(3600 * (40 + 1.5 * dice.nextGaussian() + late)));
    }

    private void drive(int trip) {
        Shipment shipment = world.book(aTender().numbered("TRIP-" + trip).build());
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        world.clock.turn(taken());
        world.report(shipment, MilestoneCode.ARRIVED_DELIVERY);
        world.report(shipment, MilestoneCode.DELIVERED);
        world.clock.turn(Duration.ofHours(4));
    }
}
