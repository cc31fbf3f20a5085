package io.trigon.domain.tracking;

import io.trigon.domain.tracking.HourlyFigure.Belief;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What trips of other lanes under the same law took of the usual plan: what a new lane is forecast by, and a lane with few trips
 * borrows from. Remembered for a while.
 */
final class OtherLanes {
    private static final Duration TRUSTED = Duration.ofMinutes(30);
    private static final int TRIPS = 500;
    private static final int ENOUGH = 20;

    /** Beyond it was no trip of a truck on a road. */
    private static final double MOST_FACTOR = 5;

    private static final int CREWS_MOST = 20;

    /**
     * @param belief in times of the usual plan; null while there are too few trips
     * @param trips how many say so
     */
    record Said(Belief belief, int trips) {
        static final Said NOTHING = new Said(null, 0);
    }

    private record Crew(DrivingRules rules, int drivers) {}

    private record Ran(String lane, DrivingRules law, double factor) {}

    private record Known(List<Ran> trips, Instant readAt) {}

    private final Recent<Crew, Known> known = new Recent<>(CREWS_MOST);
    private final LaneTrips lanes;
    private final Clock clock;

    OtherLanes(LaneTrips lanes, Clock clock) {
        this.lanes = lanes;
        this.clock = clock;
    }

    /** @param lane which is not asked itself */
    Said than(String lane, DrivingRules rules, int drivers) {
        DrivingRules law = lawOf(lane);
        double[] factors = known(new Crew(rules, drivers)).trips().stream()
                .filter(ran -> ran.law() == law && !ran.lane().equals(lane))
                .mapToDouble(Ran::factor)
                .toArray();
        return factors.length < ENOUGH ? Said.NOTHING : new Said(belief(factors), factors.length);
    }

    private static Belief belief(double[] factors) {
        double sum = 0;
        double squares = 0;
        for (double factor : factors) {
            sum += factor;
            squares += factor * factor;
        }
        int n = factors.length;
        double mean = sum / n;
        return new Belief(mean, Math.max(0, squares - n * mean * mean) / (n - 1));
    }

    private Known known(Crew crew) {
        Known before = known.get(crew);
        if (before == null || !before.readAt().plus(TRUSTED).isAfter(clock.instant())) {
            LanePace usual = LanePace.usual(crew.rules(), crew.drivers());
            List<Ran> trips = lanes.last(TRIPS).stream()
                    .filter(t -> t.metres() > 0)
                    .map(t ->
                            new Ran(t.lane(), lawOf(t.lane()), t.took().toSeconds() / usual.secondsPlanned(t.metres())))
                    .filter(ran -> ran.factor() < MOST_FACTOR)
                    .toList();
            before = new Known(trips, clock.instant());
            known.put(crew, before);
        }
        return before;
    }

    /** By the countries that {@code US-IL>US-TX} begins and ends in. */
    private static DrivingRules lawOf(String lane) {
        String[] ends = lane.split(">", 2);
        return ends.length < 2 ? DrivingRules.NONE : DrivingRules.between(countryOf(ends[0]), countryOf(ends[1]));
    }

    private static String countryOf(String end) {
        return end.split("-", 2)[0];
    }
}
