package io.trigon.domain.tracking;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How fast a lane is, learned from its own trips.
 *
 * @param metresPerHour crow-fly metres gained in an hour, rests included
 * @param spread relative standard deviation of the time that a distance takes
 * @param trips how many trips it was learned from
 */
record LanePace(double metresPerHour, double spread, int trips) {
    /** A truck's day-long average as the crow flies, before a lane has a history: 60 km/h driven, a fourth of it detour. */
    private static final LanePace UNKNOWN = new LanePace(48_000, 0.2, 0);

    private static final int ENOUGH = 3;
    private static final double LEAST_SPREAD = 0.05;
    private static final double MOST_SPREAD = 0.5;

    /** Trips differ in their time, so the pace is the distance over the mean time, not the mean of paces. */
    static LanePace of(List<LaneTrip> trips) {
        double[] slowness = trips.stream()
                .mapToDouble(LaneTrip::metresPerHour)
                .filter(pace -> pace > 0)
                .map(pace -> 1 / pace)
                .toArray();
        if (slowness.length < ENOUGH) {
            return UNKNOWN;
        }
        double mean = Arrays.stream(slowness).average().orElseThrow();
        double variance =
                Arrays.stream(slowness).map(s -> (s - mean) * (s - mean)).sum() / (slowness.length - 1);
        double spread = Math.sqrt(variance) / mean;
        return new LanePace(1 / mean, Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, spread)), slowness.length);
    }

    Duration timeFor(double metres) {
        return Duration.ofSeconds(Math.round(metres / metresPerHour * 3600));
    }
}
