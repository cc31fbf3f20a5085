package io.trigon.domain.tracking;

import java.util.List;

/**
 * How fast a lane is, learned from its own trips.
 *
 * @param metresPerHour crow-fly metres gained in an hour, rests included
 * @param spread relative standard deviation of the pace
 * @param trips how many trips it was learned from
 */
record LanePace(double metresPerHour, double spread, int trips) {
    /** A truck's day-long average as the crow flies, before a lane has a history: 60 km/h driven, a fourth of it detour. */
    private static final LanePace UNKNOWN = new LanePace(48_000, 0.2, 0);

    private static final int ENOUGH = 3;
    private static final double LEAST_SPREAD = 0.05;

    static LanePace of(List<LaneTrip> trips) {
        if (trips.size() < ENOUGH) {
            return UNKNOWN;
        }
        double[] paces = trips.stream().mapToDouble(LaneTrip::metresPerHour).toArray();
        double mean = 0;
        for (double pace : paces) {
            mean += pace / paces.length;
        }
        double variance = 0;
        for (double pace : paces) {
            variance += (pace - mean) * (pace - mean) / (paces.length - 1);
        }
        return new LanePace(mean, Math.max(LEAST_SPREAD, Math.sqrt(variance) / mean), trips.size());
    }
}
