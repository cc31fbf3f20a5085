package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lanes of many kinds, drawn by lot: what weekdays teach is held against trips that were held out, and against how hours were
 * weighed before weekdays were looked at. Where days differ it is nearer; where they don't, it loses next to
 * nothing, and a few per cent of a lane that is hardly known.
 */
class HeldOutTripsTest {
    private static final double METRES = 500_000;
    private static final int LANES = 150;
    private static final int HELD_OUT = 10;

    /** By what a trip that leaves at an hour of the week takes longer. */
    enum Week {
        ALL_ALIKE(hour -> 1),
        FRIDAYS_A_LITTLE_SLOW(hour -> dayOf(hour) == 4 ? 1.1 : 1),
        FRIDAYS_SLOW(hour -> dayOf(hour) == 4 ? 1.3 : 1),
        WEEKENDS_FAST(hour -> dayOf(hour) > 4 ? 0.8 : 1),
        NIGHTS_FAST(hour -> hour % 24 < 6 || hour % 24 > 20 ? 0.8 : 1),
        SLOWER_DAY_BY_DAY(hour -> 1 + 0.05 * dayOf(hour));

        private final IntToDoubleFunction slow;

        Week(IntToDoubleFunction slow) {
            this.slow = slow;
        }

        private static int dayOf(int hour) {
            return hour / 24;
        }
    }

    /** When trucks leave. */
    enum Leaving {
        MORNINGS(dice -> dice.nextInt(7) * 24 + 7 + dice.nextInt(3)),
        ANY_HOUR(dice -> dice.nextInt(168)),
        AFTERNOONS_OF_WORKING_DAYS(dice -> dice.nextInt(5) * 24 + 14 + dice.nextInt(4));

        private final ToIntFunction<Random> hour;

        Leaving(ToIntFunction<Random> hour) {
            this.hour = hour;
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2} trips: at most {3} of the error before")
    @CsvSource({
        "ALL_ALIKE, MORNINGS, 8, 1.02",
        "ALL_ALIKE, MORNINGS, 50, 1.02",
        "ALL_ALIKE, ANY_HOUR, 8, 1.02",
        "ALL_ALIKE, ANY_HOUR, 50, 1.02",
        "ALL_ALIKE, AFTERNOONS_OF_WORKING_DAYS, 120, 1.02",
        "FRIDAYS_A_LITTLE_SLOW, AFTERNOONS_OF_WORKING_DAYS, 8, 1.02",
        "FRIDAYS_A_LITTLE_SLOW, AFTERNOONS_OF_WORKING_DAYS, 50, 1.0",
        "FRIDAYS_SLOW, AFTERNOONS_OF_WORKING_DAYS, 30, 0.85",
        "FRIDAYS_SLOW, AFTERNOONS_OF_WORKING_DAYS, 120, 0.75",
        "FRIDAYS_SLOW, ANY_HOUR, 120, 0.95",
        "WEEKENDS_FAST, MORNINGS, 30, 1.0",
        "NIGHTS_FAST, ANY_HOUR, 8, 1.06",
        "NIGHTS_FAST, ANY_HOUR, 50, 1.0",
        "SLOWER_DAY_BY_DAY, MORNINGS, 50, 0.95"
    })
    void weekdaysAreLearnedWithoutHarmToWhatIsAlike(Week week, Leaving leaving, int trips, double atMost) {
        Random dice = new Random(5);
        double now = 0;
        double before = 0;
        for (int lane = 0; lane < LANES; lane++) {
            List<LaneTrip> known = drawn(week, leaving, trips, dice);
            LearnedPace learned = new LearnedPace(known, DrivingRules.NONE, 1, OtherLanes.Said.NOTHING);
            for (LaneTrip trip : drawn(week, leaving, HELD_OUT, dice)) {
                double took = trip.took().toSeconds();
                now += Math.abs(took - forecast(learned.at(new DepartureHour(trip.hourOfWeek()))));
                before += Math.abs(took - byHourAlone(known, trip.hourOfWeek()));
            }
        }
        assertThat(now / before).as("of the error before").isLessThan(atMost);
    }

    private static double forecast(LanePace pace) {
        return pace.plan(DriverState.rested(Instant.EPOCH), List.of(METRES * pace.detour()), List.of())
                .time()
                .toSeconds();
    }

    /** How it was: the last fifty, by a bell of four hours; other kinds of days told three tenths, and all told a fifth. */
    private static double byHourAlone(List<LaneTrip> known, int leaving) {
        double weights = 0;
        double sum = 0;
        for (LaneTrip trip : known.subList(Math.max(0, known.size() - 50), known.size())) {
            int apart = Math.abs(leaving % 24 - trip.hourOfWeek() % 24);
            double hours = Math.min(apart, 24 - apart);
            boolean alike = leaving >= 120 == trip.hourOfWeek() >= 120;
            double weight = 0.2 + 0.8 * Math.exp(-hours * hours / 32) * (alike ? 1 : 0.3);
            weights += weight;
            sum += weight * trip.took().toSeconds();
        }
        return sum / weights;
    }

    private static List<LaneTrip> drawn(Week week, Leaving leaving, int trips, Random dice) {
        List<LaneTrip> drawn = new ArrayList<>();
        for (int i = 0; i < trips; i++) {
            int hour = leaving.hour.applyAsInt(dice);
            double jam = dice.nextInt(10) == 0 ? 0.3 * dice.nextDouble() : 0;
            double hours = 10 * week.slow.applyAsDouble(hour) * (Math.exp(0.1 * dice.nextGaussian()) + jam);
            Duration took = Duration.ofMinutes(Math.round(hours * 60));
            drawn.add(new LaneTrip("US-IL>US-TX", (long) i, METRES, took, Instant.EPOCH, hour));
        }
        return drawn;
    }
}
