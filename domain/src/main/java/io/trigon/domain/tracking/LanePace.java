package io.trigon.domain.tracking;

import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingLimits;
import io.trigon.domain.tracking.driving.DrivingPlan;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a lane is driven by what leaves at some hour of the week, as its trips taught ({@link LearnedPace}). What they took
 * is held against what the law's plan says of them.
 *
 * @param limits of driving times
 * @param detour metres by road for one of the crow
 * @param metresPerHour by road, while it is driven; with rests where the law knows none
 * @param factor how much longer its trips take than planned at that speed with the law's breaks and rests
 * @param spread relative standard deviation of the time that a trip takes
 * @param learned which trips taught it
 */
record LanePace(
        DrivingLimits limits, double detour, double metresPerHour, double factor, double spread, Learned learned) {
    /** Before tracks of a lane tell its own: a fourth of the way. */
    static final double USUAL_DETOUR = 1.25;

    private static final double USUAL_SPREAD = 0.2;

    /** A truck's day-long average, whatever the lane and the law: 48 km/h as the crow flies. */
    static final LanePace UNKNOWN = usual(DrivingRules.NONE, 1);

    /** The normal distribution's 90th percentile: the range is P10 to P90. */
    private static final double P90 = 1.2816;

    private static final Duration LEAST_DOUBT = Duration.ofMinutes(10);

    /**
     * Which trips taught it. Those of about the hour left within three of it.
     *
     * @param trips of the lane; 0 while there are too few
     * @param others of other lanes, that it borrowed from
     * @param leaving local to where it leaves; null while nothing is learned
     * @param weekday how many of the lane's left on that weekday about that hour
     * @param kindOfDay on a working day, or on a weekend if that is one
     * @param hour on any day
     * @param againstLane the time at this hour, in times of the lane's at any hour
     */
    record Learned(
            int trips, int others, DepartureHour leaving, int weekday, int kindOfDay, int hour, double againstLane) {
        static final Learned NOTHING = new Learned(0, 0, null, 0, 0, 0, 1);
    }

    /** Of a lane of which nothing is known. */
    static LanePace usual(DrivingRules rules, int drivers) {
        return new LanePace(
                rules.limits(drivers),
                USUAL_DETOUR,
                rules.usualMetresPerHour(drivers),
                1,
                USUAL_SPREAD,
                Learned.NOTHING);
    }

    /** A rested driver's way of so many metres of the crow, at this speed and by the law; not less than a second. */
    double secondsPlanned(double crowMetres) {
        Duration planned = plan(DriverState.rested(Instant.EPOCH), List.of(crowMetres * detour), List.of())
                .time();
        return Math.max(1, planned.toSeconds());
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
