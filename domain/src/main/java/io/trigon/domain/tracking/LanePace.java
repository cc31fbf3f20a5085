package io.trigon.domain.tracking;

import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingLimits;
import io.trigon.domain.tracking.driving.DrivingPlan;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a lane is driven, learned from its own trips; those that left at a like hour of the week tell more. What its trips took
 * is held against what the law's plan says of them.
 *
 * @param limits of driving times
 * @param detour metres by road for one of the crow
 * @param metresPerHour by road, while it is driven; with rests where the law knows none
 * @param factor how much longer its trips take than planned at that speed with the law's breaks and rests
 * @param spread relative standard deviation of the time that a trip takes
 * @param trips how many trips it was learned from
 */
record LanePace(DrivingLimits limits, double detour, double metresPerHour, double factor, double spread, int trips) {
    /** Before tracks of a lane tell its own: a fourth of the way. */
    static final double USUAL_DETOUR = 1.25;

    private static final double USUAL_SPREAD = 0.2;

    /** A truck's day-long average, whatever the lane and the law: 48 km/h as the crow flies. */
    static final LanePace UNKNOWN = usual(DrivingRules.NONE, 1);

    /** The normal distribution's 90th percentile: the range is P10 to P90. */
    private static final double P90 = 1.2816;

    private static final Duration LEAST_DOUBT = Duration.ofMinutes(10);
    private static final int ENOUGH = 3;
    private static final double LEAST_SPREAD = 0.05;
    private static final double MOST_SPREAD = 0.5;
    private static final double MOST_DETOUR = 3;

    /** A figure of a trip, and how much it tells. */
    private record Told(double figure, double weight) {}

    private static LanePace usual(DrivingRules rules, int drivers) {
        return new LanePace(rules.limits(drivers), USUAL_DETOUR, rules.usualMetresPerHour(), 1, USUAL_SPREAD, 0);
    }

    /**
     * Trips differ in their time, so what is learned is the mean of times, not of paces.
     *
     * @param leaving when the trip leaves that is asked about
     */
    static LanePace of(List<LaneTrip> trips, DepartureHour leaving, DrivingRules rules, int drivers) {
        List<LaneTrip> moved = trips.stream().filter(t -> t.metres() > 0).toList();
        List<LaneTrip> measured = moved.stream().filter(LaneTrip::isMeasured).toList();
        LanePace usual = usual(rules, drivers);
        if (moved.size() < ENOUGH) {
            return usual;
        }
        boolean tracks = measured.size() >= ENOUGH;
        double detour = tracks ? mean(told(measured, leaving, LaneTrip::detour)) : USUAL_DETOUR;
        double slowness = tracks ? mean(told(measured, leaving, LaneTrip::hoursADrivenMetre)) : 0;
        LanePace known = new LanePace(
                usual.limits(),
                Math.min(MOST_DETOUR, Math.max(1, detour)),
                tracks ? 1 / slowness : usual.metresPerHour(),
                1,
                0,
                moved.size());
        return known.learning(told(moved, leaving, known::timesThePlan));
    }

    private static List<Told> told(List<LaneTrip> trips, DepartureHour leaving, ToDoubleFunction<LaneTrip> figure) {
        return trips.stream()
                .map(t -> new Told(figure.applyAsDouble(t), leaving.likeness(t.hourOfWeek())))
                .toList();
    }

    private static double mean(List<Told> told) {
        double weights = told.stream().mapToDouble(Told::weight).sum();
        return told.stream().mapToDouble(t -> t.figure() * t.weight()).sum() / weights;
    }

    private double timesThePlan(LaneTrip trip) {
        Duration planned = plan(DriverState.rested(Instant.EPOCH), List.of(trip.metres() * detour), List.of())
                .time();
        return trip.took().toSeconds() / (double) Math.max(1, planned.toSeconds());
    }

    private LanePace learning(List<Told> told) {
        double mean = mean(told);
        double weights = told.stream().mapToDouble(Told::weight).sum();
        double squares = told.stream()
                .mapToDouble(t -> t.weight() * (t.figure() - mean) * (t.figure() - mean))
                .sum();
        // one degree of freedom is spent on the mean; with equal weights this is the count less one
        double freedom = weights
                - told.stream().mapToDouble(t -> t.weight() * t.weight()).sum() / weights;
        double off = Math.sqrt(squares / freedom) / mean;
        double known = Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, off));
        return limits.areAny()
                ? new LanePace(limits, detour, metresPerHour, mean, known, trips)
                : new LanePace(limits, detour, metresPerHour / mean, 1, known, trips);
    }

    /** A plan of the law, and the time that it takes on this lane. */
    record Taking(DrivingPlan plan, Duration time) {}

    /**
     * @param legs metres by road from stop to stop
     * @param halts what is stood at each stop between
     */
    Taking plan(DriverState from, List<Double> legs, List<Duration> halts) {
        List<Duration> wheel = legs.stream()
                .map(metres -> Duration.ofSeconds(Math.round(metres / metresPerHour * 3600)))
                .toList();
        DrivingPlan plan = DrivingPlan.of(from, wheel, halts, limits);
        Duration standing = halts.stream().reduce(Duration.ZERO, Duration::plus);
        Duration moving = Duration.between(from.at(), plan.arrival()).minus(standing);
        return new Taking(
                plan,
                Duration.ofSeconds(Math.round(moving.toSeconds() * factor)).plus(standing));
    }

    /** The arrival of what leaves then with a rested driver. */
    ArrivalRange arrival(Instant leaving, Way way, RoadDistances roads, RangeStretch stretch) {
        Duration takes = plan(
                        DriverState.rested(leaving), Road.of(way, roads, detour).legs(), way.stays())
                .time();
        return around(leaving, leaving.plus(takes), leaving, stretch);
    }

    /**
     * The doubt grows with the time from the last sign to what is expected.
     *
     * @param notBefore what is still to come is never expected before now
     */
    ArrivalRange around(Instant from, Instant expected, Instant notBefore, RangeStretch stretch) {
        Duration doubt = doubt(from, expected);
        Instant earliest = expected.minus(stretch.early(doubt));
        Instant latest = expected.plus(stretch.late(doubt));
        return new ArrivalRange(earliest.isBefore(notBefore) ? notBefore : earliest, expected, latest, doubt);
    }

    private Duration doubt(Instant from, Instant expected) {
        long ahead = Math.max(0, Duration.between(from, expected).toSeconds());
        Duration doubt = Duration.ofSeconds(Math.round(ahead * spread * P90));
        return doubt.compareTo(LEAST_DOUBT) < 0 ? LEAST_DOUBT : doubt;
    }
}
