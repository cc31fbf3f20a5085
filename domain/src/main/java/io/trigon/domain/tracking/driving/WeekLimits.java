package io.trigon.domain.tracking.driving;

import java.time.Duration;
import java.time.Instant;

/**
 * What may be driven between two weekly rests, and how long such a rest is. A law that counts by weeks of the calendar is reckoned
 * from one weekly rest to the next, which never lie farther apart than that.
 *
 * @param driving driven between two of them
 * @param fortnight driven between three of them
 * @param period from the end of one to the begin of the next
 * @param window what was driven longer ago doesn't count for {@code driving}
 * @param rest the weekly rest
 * @param reduced the shorter one, for every other; the same where there is none
 */
public record WeekLimits(
        Duration driving, Duration fortnight, Duration period, Duration window, Duration rest, Duration reduced) {
    private static final Duration EVER = Duration.ofDays(3650);

    /** A day of standing is a rest from everything; none is asked for. */
    static final WeekLimits NONE = new WeekLimits(EVER, EVER, EVER, EVER, Duration.ofHours(24), Duration.ofHours(24));

    /**
     * Regulation (EC) 561/2006: article 6(2), 56 hours in a week; 6(3), 90 hours in two; 8(6), the weekly rest begins at the latest
     * six periods of 24 hours after the one before, 45 hours or, every other time, reduced to 24. The AETR says the same. Of two
     * drivers each has these hours, so the truck has them twice; the period is the same.
     *
     * <p>Not reckoned: the compensation of a reduced rest before the end of the third week, and the twelve days of coaches.
     */
    static WeekLimits ofEurope(int drivers) {
        long each = Math.max(1, Math.min(2, drivers));
        return new WeekLimits(
                Duration.ofHours(56 * each),
                Duration.ofHours(90 * each),
                Duration.ofHours(6 * 24),
                EVER,
                Duration.ofHours(45),
                Duration.ofHours(24));
    }

    /**
     * 49 CFR 395.3(b)(2), 70 hours on duty in 8 consecutive days for carriers that drive every day of the week (else 60 in 7,
     * 395.3(b)(1)); 395.3(c), 34 hours off begin them anew. Of two drivers each has them. Only what is driven counts here, as nobody
     * tells of other duty.
     */
    static WeekLimits ofStates(int drivers) {
        long each = Math.max(1, Math.min(2, drivers));
        return new WeekLimits(
                Duration.ofHours(70 * each),
                EVER,
                EVER,
                Duration.ofDays(8),
                Duration.ofHours(34),
                Duration.ofHours(34));
    }

    /** The least that has to be rested now. */
    Duration due(DriverWeek week) {
        return week.reduced() ? rest : reduced;
    }

    /** The week after such a stand; the same week when it was no weekly rest. */
    DriverWeek after(Duration stood, DriverWeek week) {
        return stood.compareTo(due(week)) < 0 ? week : week.rest(stood.compareTo(rest) < 0);
    }

    /** What may be driven from that moment on before a weekly rest is due; nothing or less when it is. */
    Duration room(DriverWeek week, Instant at) {
        Duration since = week.began() == null ? Duration.ZERO : Duration.between(week.began(), at);
        Duration inWeek = driving.minus(counted(week.driven(), since));
        // who was seen to drive more than he may is not made to stand for ever
        Duration inTwo = fortnight.minus(least(week.before(), driving)).minus(week.driven());
        return least(least(inWeek, inTwo), period.minus(since));
    }

    /** Of more days than count, it is taken that each had its part. */
    private Duration counted(Duration driven, Duration since) {
        return since.compareTo(window) <= 0
                ? driven
                : Duration.ofSeconds(Math.round(driven.toSeconds() * (double) window.toSeconds() / since.toSeconds()));
    }

    private static Duration least(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
