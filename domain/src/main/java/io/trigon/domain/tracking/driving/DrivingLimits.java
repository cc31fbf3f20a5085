package io.trigon.domain.tracking.driving;

import java.time.Duration;

/**
 * What may be driven before the truck has to stand, and how long it then stands.
 *
 * @param stretch driven between two breaks
 * @param pause the break after it
 * @param firstPart a break may be taken in two: this first; null where it may not
 * @param secondPart and this later; null as {@code firstPart}
 * @param day driven between two daily rests
 * @param longDay driven on a few days instead
 * @param longDays on how many between two weekly rests
 * @param window from the end of one daily rest to the begin of the next
 * @param rest the daily rest
 * @param longWindow when it lasts until here, the rest is the shorter one
 * @param shortRest the shorter daily rest
 * @param shortRests how many of these between two weekly rests
 * @param week weekly rests
 */
public record DrivingLimits(
        Duration stretch,
        Duration pause,
        Duration firstPart,
        Duration secondPart,
        Duration day,
        Duration longDay,
        int longDays,
        Duration window,
        Duration rest,
        Duration longWindow,
        Duration shortRest,
        int shortRests,
        WeekLimits week) {
    private static final Duration EVER = Duration.ofDays(3650);

    /** Nothing makes it stand. */
    public static final DrivingLimits NONE = new DrivingLimits(
            EVER, Duration.ZERO, null, null, EVER, EVER, 0, EVER, Duration.ZERO, EVER, EVER, 0, WeekLimits.NONE);

    /** Whether breaks or daily rests are asked for. */
    public boolean areAny() {
        return stretch.compareTo(EVER) < 0 || day.compareTo(EVER) < 0;
    }

    /** Breaks alone, whatever the day. */
    static DrivingLimits ofBreaks(Duration stretch, Duration pause) {
        return new DrivingLimits(
                stretch, pause, null, null, EVER, EVER, 0, EVER, Duration.ofHours(8), EVER, EVER, 0, WeekLimits.NONE);
    }

    /** Days alone, without breaks. */
    static DrivingLimits ofDays(Duration day, Duration longDay, int longDays, Duration window, Duration rest) {
        return new DrivingLimits(
                EVER,
                Duration.ZERO,
                null,
                null,
                day,
                longDay,
                longDays,
                window,
                rest,
                window,
                EVER,
                0,
                WeekLimits.NONE);
    }

    /** The same with weekly rests. */
    DrivingLimits with(WeekLimits weekly) {
        return new DrivingLimits(
                stretch,
                pause,
                firstPart,
                secondPart,
                day,
                longDay,
                longDays,
                window,
                rest,
                longWindow,
                shortRest,
                shortRests,
                weekly);
    }
}
