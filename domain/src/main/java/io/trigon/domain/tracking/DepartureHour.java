package io.trigon.domain.tracking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hour of the week in which a trip leaves, local to where it leaves: 0 is Monday from midnight, 167 Sunday from 23.
 * Roads, docks and rests differ by it.
 */
record DepartureHour(int ofWeek) {
    private static final int DAY = 24;
    private static final int SATURDAY = 5 * DAY;

    /** Hours of the day over which likeness fades: a standard deviation. */
    private static final double FADING = 4;

    private static final double OTHER_KIND_OF_DAY = 0.3;

    /** What a trip tells of the lane at any hour. */
    private static final double LEAST = 0.2;

    /** How much a trip of an unknown hour tells. */
    static final double UNKNOWN = 0.5;

    static DepartureHour of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return new DepartureHour((local.getDayOfWeek().getValue() - 1) * DAY + local.getHour());
    }

    /** How much a trip that left at that hour tells of one that leaves at this: 1 for the same, never nothing. */
    double likeness(Integer other) {
        if (other == null) {
            return UNKNOWN;
        }
        int apart = Math.abs(ofWeek % DAY - other % DAY);
        double hours = Math.min(apart, DAY - apart);
        boolean alike = ofWeek >= SATURDAY == other >= SATURDAY;
        double near = Math.exp(-hours * hours / (2 * FADING * FADING)) * (alike ? 1 : OTHER_KIND_OF_DAY);
        return LEAST + (1 - LEAST) * near;
    }
}
