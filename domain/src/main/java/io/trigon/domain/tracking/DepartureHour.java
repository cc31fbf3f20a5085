package io.trigon.domain.tracking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hour of the week in which a trip leaves, local to where it leaves: 0 is Monday from midnight, 167 Sunday from 23.
 * Roads, docks and rests differ by it.
 */
record DepartureHour(int ofWeek) {
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;
    private static final int SATURDAY = 5 * DAY;

    /** Hours over which likeness fades: a standard deviation. */
    private static final double FADING = 3;

    /** Hours are about the same up to so many apart. */
    private static final int ABOUT = 3;

    /** A look at the trips of a lane, the widest first. */
    enum Look {
        /** About the same hour of the day, whatever the day. */
        HOUR,
        /** About the same hour of a working day, or of a day of the weekend. */
        KIND_OF_DAY,
        /** About the same hour of the same weekday; what left shortly before or after midnight is near as well. */
        WEEKDAY
    }

    static DepartureHour of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return new DepartureHour((local.getDayOfWeek().getValue() - 1) * DAY + local.getHour());
    }

    DayOfWeek weekday() {
        return DayOfWeek.of(ofWeek / DAY + 1);
    }

    int hour() {
        return ofWeek % DAY;
    }

    /** How much a trip that left at that hour of the week tells, by this look: 1 for the same, 0 for another kind of day. */
    double likeness(Look look, int other) {
        double hours = apart(look, other);
        return hours > DAY ? 0 : Math.exp(-hours * hours / (2 * FADING * FADING));
    }

    /** Whether a trip that left at that hour of the week counts as one of about this hour, by this look. */
    boolean isAbout(Look look, int other) {
        return apart(look, other) <= ABOUT;
    }

    private int apart(Look look, int other) {
        return switch (look) {
            case HOUR -> onCircle(other, DAY);
            case KIND_OF_DAY -> ofWeek >= SATURDAY == other >= SATURDAY ? onCircle(other, DAY) : WEEK;
            case WEEKDAY -> onCircle(other, WEEK);
        };
    }

    private int onCircle(int other, int whole) {
        int apart = Math.abs(ofWeek % whole - other % whole);
        return Math.min(apart, whole - apart);
    }
}
