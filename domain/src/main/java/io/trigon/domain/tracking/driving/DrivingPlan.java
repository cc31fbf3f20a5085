package io.trigon.domain.tracking.driving;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a way is driven by the law: as early as it lets him, with the breaks and rests that fall before the end.
 *
 * @param end how the driver is when he arrives; his moment is the arrival
 * @param driving time at the wheel
 * @param breaks how many breaks the law asks for on the way
 * @param onBreaks what is stood for them
 * @param rests how many daily rests
 * @param onRests what is stood for them
 * @param weeklyRests how many weekly rests, which are no daily ones
 * @param onWeeklyRests what is stood for them
 */
public record DrivingPlan(
        DriverState end,
        Duration driving,
        int breaks,
        Duration onBreaks,
        int rests,
        Duration onRests,
        int weeklyRests,
        Duration onWeeklyRests) {

    /**
     * A driver who stands may go on at once, or finish the break or the rest that he is in: he does what brings him there first.
     *
     * @param from how he is when the way begins
     * @param legs time at the wheel from stop to stop
     * @param halts what he stands at each stop between
     */
    public static DrivingPlan of(DriverState from, List<Duration> legs, List<Duration> halts, DrivingLimits limits) {
        DrivingPlan best = new Drive(from, limits).along(legs, halts);
        if (from.standingSince() == null || best.breaks() + best.rests() + best.weeklyRests() == 0) {
            return best;
        }
        for (Duration whole : stands(from, limits, best.weeklyRests() > 0)) {
            Duration left = whole.minus(from.stood());
            if (!left.isNegative() && !left.isZero()) {
                DrivingPlan other =
                        new Drive(from, limits).finishing(left, whole).along(legs, halts);
                best = other.arrival().isBefore(best.arrival()) ? other : best;
            }
        }
        return best;
    }

    private static List<Duration> stands(DriverState from, DrivingLimits limits, boolean weekly) {
        Duration rest = restOf(from, limits);
        return weekly ? List.of(limits.pause(), rest, limits.week().due(from.week())) : List.of(limits.pause(), rest);
    }

    private static Duration restOf(DriverState from, DrivingLimits limits) {
        return Drive.restOf(from, limits, from.standingSince());
    }

    public Instant arrival() {
        return end.at();
    }

    /** A driver who sets off rested and drives whenever the law lets him: how he is then. */
    public static DriverState asTheLawLets(Instant begin, Instant then, DrivingLimits limits) {
        return new Drive(DriverState.rested(begin), limits).until(then);
    }
}
