package io.trigon.domain.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How fast a lane is, learned from its own trips; those that left at a like hour of the week tell more.
 *
 * @param metresPerHour crow-fly metres gained in an hour, rests included
 * @param spread relative standard deviation of the time that a distance takes
 * @param trips how many trips it was learned from
 */
record LanePace(double metresPerHour, double spread, int trips) {
    /** A truck's day-long average as the crow flies, before a lane has a history: 60 km/h driven, a fourth of it detour. */
    static final LanePace UNKNOWN = new LanePace(48_000, 0.2, 0);

    /** The normal distribution's 90th percentile: the range is P10 to P90. */
    private static final double P90 = 1.2816;

    private static final Duration LEAST_DOUBT = Duration.ofMinutes(10);
    private static final int ENOUGH = 3;
    private static final double LEAST_SPREAD = 0.05;
    private static final double MOST_SPREAD = 0.5;

    /** A trip that moved, by the hours it took for a metre, and how much it tells. */
    private record Told(double slowness, double weight) {}

    /**
     * Trips differ in their time, so the pace is the distance over the mean time, not the mean of paces.
     *
     * @param leaving when the trip leaves that is asked about
     */
    static LanePace of(List<LaneTrip> trips, DepartureHour leaving) {
        List<Told> told = trips.stream()
                .filter(trip -> trip.metresPerHour() > 0)
                .map(trip -> new Told(1 / trip.metresPerHour(), leaving.likeness(trip.hourOfWeek())))
                .toList();
        if (told.size() < ENOUGH) {
            return UNKNOWN;
        }
        double weights = told.stream().mapToDouble(Told::weight).sum();
        double mean = told.stream().mapToDouble(t -> t.slowness() * t.weight()).sum() / weights;
        double squares = told.stream()
                .mapToDouble(t -> t.weight() * (t.slowness() - mean) * (t.slowness() - mean))
                .sum();
        // one degree of freedom is spent on the mean; with equal weights this is the count less one
        double freedom = weights
                - told.stream().mapToDouble(t -> t.weight() * t.weight()).sum() / weights;
        double spread = Math.sqrt(squares / freedom) / mean;
        return new LanePace(1 / mean, Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, spread)), told.size());
    }

    Duration timeFor(double metres) {
        return Duration.ofSeconds(Math.round(metres / metresPerHour * 3600));
    }

    /** The arrival of what leaves then, with an hour for each halt. */
    ArrivalRange arrival(Instant leaving, Way way) {
        Duration takes = timeFor(way.metres()).plus(ArrivalModel.HALT.multipliedBy(way.halts()));
        return around(leaving, leaving.plus(takes), leaving);
    }

    /**
     * The doubt grows with the time from the last sign to what is expected.
     *
     * @param notBefore what is still to come is never expected before now
     */
    ArrivalRange around(Instant from, Instant expected, Instant notBefore) {
        long ahead = Math.max(0, Duration.between(from, expected).toSeconds());
        Duration doubt = Duration.ofSeconds(Math.round(ahead * spread * P90));
        Duration wide = doubt.compareTo(LEAST_DOUBT) < 0 ? LEAST_DOUBT : doubt;
        Instant earliest = expected.minus(wide);
        return new ArrivalRange(earliest.isBefore(notBefore) ? notBefore : earliest, expected, expected.plus(wide));
    }
}
