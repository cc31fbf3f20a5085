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
    private Duration onWeeklyRests = Duration.ZERO;
    private int breaks;
    private int rests;
    private int weeklyRests;
    private int steps;

    private enum Stand {
        BREAK,
        REST,
        WEEKLY_REST
    }

    Drive(DriverState driver, DrivingLimits limits) {
        this.driver = driver;
        this.limits = limits;
    }

    /** Stands on until what he is in is whole. */
    Drive finishing(Duration left, Duration whole) {
        boolean weekly = whole.compareTo(limits.rest()) > 0
                && whole.compareTo(limits.week().due(driver.week())) >= 0;
        Stand rest = weekly ? Stand.WEEKLY_REST : Stand.REST;
        stop(left, whole.compareTo(limits.pause()) > 0 ? rest : Stand.BREAK);
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
        return new DrivingPlan(driver, driving, breaks, onBreaks, rests, onRests, weeklyRests, onWeeklyRests);
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
        Duration step = shorter(wanted, room);
        driver = driver.drive(driver.at().plus(step), limits);
        driving = driving.plus(step);
        return step;
    }

    /** What may be driven now; when it is nothing, he has stood for what he needs. */
    private Duration room(Duration ahead) {
        DriverState off = driver.setOff(limits);
        Duration day = dayLeft(off, ahead);
        Duration rest = day.compareTo(Duration.ZERO) > 0 ? Duration.ZERO : dailyRest(off);
        // a daily rest after which nothing may be driven before the weekly one is none
        Duration week = limits.week().room(off.week(), off.at().plus(rest));
        Duration stretch = limits.stretch().minus(off.sinceBreak());
        if (week.compareTo(Duration.ZERO) <= 0) {
            return stood(left(limits.week().due(off.week())), Stand.WEEKLY_REST);
        }
        if (day.compareTo(Duration.ZERO) <= 0) {
            return stood(rest, Stand.REST);
        }
        if (stretch.compareTo(Duration.ZERO) <= 0) {
            return stood(left(off.part() ? limits.secondPart() : limits.pause()), Stand.BREAK);
        }
        return shorter(stretch, shorter(day, week));
    }

    private Duration dailyRest(DriverState off) {
        return left(restOf(off, limits, driver.stand(driver.at()).standingSince()));
    }

    private Duration dayLeft(DriverState off, Duration ahead) {
        Duration today = dayOf(off, ahead).minus(off.today());
        Instant began = off.dayBegan() == null ? off.at() : off.dayBegan();
        return shorter(today, Duration.between(off.at(), began.plus(windowOf(off))));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private Duration stood(Duration time, Stand stand) {
        stop(time, stand);
        return Duration.ZERO;
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

    private void stop(Duration time, Stand stand) {
        driver = driver.stand(driver.at().plus(time));
        switch (stand) {
            case BREAK -> {
                breaks++;
                onBreaks = onBreaks.plus(time);
            }
            case REST -> {
                rests++;
                onRests = onRests.plus(time);
            }
            case WEEKLY_REST -> {
                weeklyRests++;
                onWeeklyRests = onWeeklyRests.plus(time);
            }
        }
    }
}
