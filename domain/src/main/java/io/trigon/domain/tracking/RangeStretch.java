package io.trigon.domain.tracking;

import java.time.Duration;
import java.util.List;

/**
 * How much wider or narrower a range is drawn than its doubt, as earlier forecasts came out: the ends are where the tenth and the
 * ninetieth of a hundred errors lay. What few trips tell is mixed with what is assumed.
 *
 * @param early times the doubt before the expectation
 * @param late times the doubt after it
 * @param trips how many forecasts taught it; 0 while nothing is changed
 */
record RangeStretch(double early, double late, int trips) {
    static final RangeStretch NONE = new RangeStretch(1, 1, 0);

    private static final int ENOUGH = 10;

    /** So many trips tell all; fewer are mixed with what is assumed. */
    private static final double SETTLED = 30;

    private static final double LEAST = 0.1;
    private static final double MOST = 6;
    private static final double OUT = 0.1;

    /** @param errors of forecasts that are over, each in times of its doubt: positive when it arrived later than expected */
    static RangeStretch of(List<Double> errors) {
        if (errors.size() < ENOUGH) {
            return NONE;
        }
        List<Double> sorted = errors.stream().sorted().toList();
        return new RangeStretch(
                mixed(-quantile(sorted, OUT), sorted.size()),
                mixed(quantile(sorted, 1 - OUT), sorted.size()),
                sorted.size());
    }

    /** The next error lies beyond one of n with a chance of one in n and one: hence the rank. */
    private static double quantile(List<Double> sorted, double share) {
        int n = sorted.size();
        double rank = share * (n + 1) - 1;
        int below = (int) Math.floor(Math.max(0, Math.min(n - 1, rank)));
        int above = Math.min(n - 1, below + 1);
        double part = Math.max(0, Math.min(1, rank - below));
        return sorted.get(below) * (1 - part) + sorted.get(above) * part;
    }

    private static double mixed(double told, int trips) {
        double weight = Math.min(1, trips / SETTLED);
        return Math.min(MOST, Math.max(LEAST, weight * told + (1 - weight)));
    }

    Duration early(Duration doubt) {
        return times(doubt, early);
    }

    Duration late(Duration doubt) {
        return times(doubt, late);
    }

    private static Duration times(Duration doubt, double factor) {
        return Duration.ofSeconds(Math.round(doubt.toSeconds() * factor));
    }
}
