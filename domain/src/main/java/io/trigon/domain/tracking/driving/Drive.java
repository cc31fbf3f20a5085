package io.trigon.domain.tracking.driving;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One way under way, step by step. Not for several threads. */
final class Drive {
    /** A way around the earth has fewer. */
    private static final int STEPS_MOST = 2_000;

    private final DrivingLimits limits;
    private DriverState driver;
    private Duration driving = Duration.ZERO;
    private Duration onBreaks = Duration.ZERO;
    private Duration onRests = Duration.ZERO;
    private int breaks;
    private int rests;
    private int steps;

    Drive(DriverState driver, DrivingLimits limits) {
        this.driver = driver;
        this.limits = limits;
    }

    /** Stands on until what he is in is whole. */
    Drive finishing(Duration left, Duration whole) {
        stop(left, whole.compareTo(limits.pause()) > 0);
        return this;
    }

    DrivingPlan along(List<Duration> legs, List<Duration> halts) {
        Duration ahead = legs.stream().reduce(Duration.ZERO, Duration::plus);
        for (int leg = 0; leg < legs.size(); leg++) {
            Duration left = legs.get(leg);
            while (left.compareTo(Duration.ZERO) > 0 && steps++ < STEPS_MOST) {
                Duration step = least(left, room(ahead));
                left = left.minus(step);
                ahead = ahead.minus(step);
            }
            if (leg < legs.size() - 1) {
                driver = driver.stand(driver.at().plus(halts.get(leg)));
            }
        }
        return new DrivingPlan(driver, driving, breaks, onBreaks, rests, onRests);
    }

    DriverState until(Instant then) {
        while (driver.at().isBefore(then) && steps++ < STEPS_MOST) {
            Duration left = Duration.between(driver.at(), then);
            least(left, room(Duration.ofDays(3650)));
        }
        return driver.at().isAfter(then) ? driver.stand(then) : driver;
    }

    /** Drives so long, or stands when the law lets him no further; what was driven. */
    private Duration least(Duration wanted, Duration room) {
        if (room.compareTo(Duration.ZERO) <= 0) {
            return Duration.ZERO;
        }
        Duration step = wanted.compareTo(room) < 0 ? wanted : room;
        driver = driver.drive(driver.at().plus(step), limits);
        driving = driving.plus(step);
        return step;
    }

    /** What may be driven now; when it is nothing, he has stood for what he needs. */
    private Duration room(Duration ahead) {
        DriverState off = driver.setOff(limits);
        Duration today = dayOf(off, ahead).minus(off.today());
        Instant began = off.dayBegan() == null ? off.at() : off.dayBegan();
        Duration window = Duration.between(off.at(), began.plus(windowOf(off)));
        Duration day = today.compareTo(window) < 0 ? today : window;
        if (day.compareTo(Duration.ZERO) <= 0) {
            stop(left(restOf(off, limits, driver.stand(driver.at()).standingSince())), true);
            return Duration.ZERO;
        }
        Duration stretch = limits.stretch().minus(off.sinceBreak());
        if (stretch.compareTo(Duration.ZERO) <= 0) {
            stop(left(off.part() ? limits.secondPart() : limits.pause()), false);
            return Duration.ZERO;
        }
        return stretch.compareTo(day) < 0 ? stretch : day;
    }

    /** A long day is driven when it brings him there. */
    private Duration dayOf(DriverState off, Duration ahead) {
        boolean begun = off.today().compareTo(limits.day()) > 0;
        boolean arrives =
                off.today().plus(ahead).compareTo(limits.longDay()) <= 0 && off.longDays() < limits.longDays();
        return begun || arrives ? limits.longDay() : limits.day();
    }

    private Duration windowOf(DriverState off) {
        return off.shortRests() < limits.shortRests() ? limits.longWindow() : limits.window();
    }

    /** The shorter rest is taken when the day was so long that no other fits. */
    static Duration restOf(DriverState off, DrivingLimits limits, Instant begin) {
        if (off.dayBegan() == null || off.shortRests() >= limits.shortRests()) {
            return limits.rest();
        }
        Duration day = Duration.between(off.dayBegan(), begin);
        return day.compareTo(limits.window()) > 0 ? limits.shortRest() : limits.rest();
    }

    private Duration left(Duration whole) {
        Duration left = whole.minus(driver.stood());
        return left.isNegative() || left.isZero() ? whole : left;
    }

    private void stop(Duration time, boolean rest) {
        driver = driver.stand(driver.at().plus(time));
        if (rest) {
            rests++;
            onRests = onRests.plus(time);
        } else {
            breaks++;
            onBreaks = onBreaks.plus(time);
        }
    }
}
