package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.ForecastTrials.LaneScore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A lane that is left at six in the morning, three times a week; what leaves on Fridays stands in the traffic of the weekend. */
class SlowFridaysScenarioTest {
    private static final Duration USUAL = Duration.ofHours(30);
    private static final Duration ON_FRIDAYS = Duration.ofHours(38);

    private final World world = new World();
    private final Instant monday = world.clock.instant();
    private final Random dice = new Random(3);
    private int trips;

    @Test
    void whatLeavesOnAFridayIsForecastByFridays() {
        weeks(0, 12);
        Shipment onMonday = departed(monday.plus(Duration.ofDays(12 * 7)));
        Shipment onFriday = departed(monday.plus(Duration.ofDays(12 * 7 + 4)));
        assertThat(forecast(onMonday)).isBetween(USUAL.minusHours(1), USUAL.plusHours(1));
        assertThat(forecast(onFriday)).isBetween(ON_FRIDAYS.minusHours(2), ON_FRIDAYS.plusHours(1));
    }

    @Test
    void theReasonsTellWhichTripsTaughtIt() {
        weeks(0, 12);
        Shipment onFriday = departed(monday.plus(Duration.ofDays(12 * 7 + 4)));
        ForecastWhy.History history = of(onFriday).why().orElseThrow().history();
        assertThat(history.trips()).isEqualTo(36);
        assertThat(history.hours().weekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(history.hours().hour()).as("in Chicago, in summer").isEqualTo(7);
        assertThat(history.hours().sameWeekday()).isEqualTo(12);
        assertThat(history.hours().sameKindOfDay()).isEqualTo(36);
        assertThat(history.hours().sameHour()).isEqualTo(36);
        assertThat(history.hours().otherLanes()).isZero();
        assertThat(history.hours().percentOff()).isBetween(8L, 18L);
    }

    @Test
    void aDayThatIsNotKnownYetIsForecastByTheOthers() {
        weeks(0, 12);
        Shipment onTuesday = departed(monday.plus(Duration.ofDays(12 * 7 + 1)));
        assertThat(forecast(onTuesday)).isBetween(USUAL, ON_FRIDAYS);
        assertThat(of(onTuesday).why().orElseThrow().history().hours().sameWeekday())
                .isZero();
    }

    @Test
    void theRangesOfSuchALaneHoldEightOfTen() {
        weeks(0, 15);
        Instant since = world.clock.instant().plusSeconds(1);
        weeks(15, 75);
        LaneScore score = world.forecastTrials.scores(Set.of(ForecastTrial.Moment.DEPARTED), since).stream()
                .findFirst()
                .orElseThrow();
        assertThat(score.trips()).isEqualTo(180);
        assertThat(score.insideShare()).isBetween(0.72, 0.88);
        assertThat(Math.abs(score.bias())).isLessThan(Duration.ofHours(1).toSeconds());
    }

    private void weeks(int from, int to) {
        for (int week = from; week < to; week++) {
            for (int day : new int[] {0, 2, 4}) {
                Instant leaves = monday.plus(Duration.ofDays(week * 7L + day));
                Shipment shipment = departed(leaves);
                world.clock.turnTo(leaves.plus(taken(day == 4)));
                world.report(shipment, MilestoneCode.ARRIVED_DELIVERY);
                world.report(shipment, MilestoneCode.DELIVERED);
            }
        }
    }

    private Duration taken(boolean friday) {
        Duration about = friday ? ON_FRIDAYS : USUAL;
        return about.plusMinutes(Math.round(60 * dice.nextGaussian()));
    }

    private Shipment departed(Instant at) {
        world.clock.turnTo(at);
        Shipment shipment = world.book(aTender().numbered("TRIP-" + trips++).build());
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        return shipment;
    }

    private Duration forecast(Shipment shipment) {
        return Duration.between(shipment.pickedUpAt(), of(shipment).expected());
    }

    private EtaForecast of(Shipment shipment) {
        return world.tracking.of(shipment.id()).orElseThrow();
    }
}
