package io.trigon.domain.tracking.driving;

import java.time.Duration;
import java.time.Instant;

/**
 * What a driver has behind him at a moment. Immutable.
 *
 * @param at the moment
 * @param standingSince null while driving
 * @param sinceBreak driven since the last break
 * @param today driven since the last daily rest
 * @param dayBegan when he first drove after it; null while rested
 * @param part whether the first part of a break in two is taken
 * @param longDays how many days were long ones
 * @param shortRests how many daily rests were short ones
 * @param week since the last weekly rest
 */
public record DriverState(
        Instant at,
        Instant standingSince,
        Duration sinceBreak,
        Duration today,
        Instant dayBegan,
        boolean part,
        int longDays,
        int shortRests,
        DriverWeek week) {

    /** He has rested, and stands. */
    public static DriverState rested(Instant at) {
        return new DriverState(at, at, Duration.ZERO, Duration.ZERO, null, false, 0, 0, DriverWeek.RESTED);
    }

    /** Stands until then. */
    public DriverState stand(Instant until) {
        Instant since = standingSince == null ? at : standingSince;
        return new DriverState(until, since, sinceBreak, today, dayBegan, part, longDays, shortRests, week);
    }

    /** Drives until then; what he stood before counts as what it was long enough for. */
    public DriverState drive(Instant until, DrivingLimits limits) {
        DriverState off = setOff(limits);
        Duration driven = Duration.between(at, until);
        Duration all = off.today.plus(driven);
        boolean longer = off.today.compareTo(limits.day()) <= 0 && all.compareTo(limits.day()) > 0;
        return new DriverState(
                until,
                null,
                off.sinceBreak.plus(driven),
                all,
                off.dayBegan == null ? at : off.dayBegan,
                off.part,
                off.longDays + (longer ? 1 : 0),
                off.shortRests,
                off.week.drive(at, driven));
    }

    /** How long he has stood; nothing while driving. */
    public Duration stood() {
        return standingSince == null ? Duration.ZERO : Duration.between(standingSince, at);
    }

    /** What is behind him when he drives on now. */
    DriverState setOff(DrivingLimits limits) {
        Duration stood = stood();
        DriverWeek next = limits.week().after(stood, week);
        if (next != week) {
            return new DriverState(at, null, Duration.ZERO, Duration.ZERO, null, false, 0, 0, next);
        }
        if (limits.areAny() && stood.compareTo(limits.rest()) >= 0) {
            return counting(Duration.ZERO, Duration.ZERO, null, false, longDays, shortRests);
        }
        if (stood.compareTo(limits.shortRest()) >= 0 && shortRests < limits.shortRests()) {
            return counting(Duration.ZERO, Duration.ZERO, null, false, longDays, shortRests + 1);
        }
        if (endsBreak(stood, limits)) {
            return counting(Duration.ZERO, today, dayBegan, false, longDays, shortRests);
        }
        boolean first = limits.firstPart() != null && stood.compareTo(limits.firstPart()) >= 0;
        return counting(sinceBreak, today, dayBegan, part || first, longDays, shortRests);
    }

    private boolean endsBreak(Duration stood, DrivingLimits limits) {
        boolean second = part && limits.secondPart() != null && stood.compareTo(limits.secondPart()) >= 0;
        return second || !stood.isZero() && stood.compareTo(limits.pause()) >= 0;
    }

    private DriverState counting(
            Duration sinceBreak, Duration today, Instant dayBegan, boolean part, int longDays, int shortRests) {
        return new DriverState(at, null, sinceBreak, today, dayBegan, part, longDays, shortRests, week);
    }
}
