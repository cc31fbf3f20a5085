package io.trigon.domain.shipment;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a shipment stood at a stop, and how much of it is detention. The free time begins with the arrival, or with the
 * agreed window where the truck came before it: nobody pays for a truck that is early.
 *
 * @param minutes whole minutes from the arrival on
 * @param freeMinutes what the contract leaves free at each stop
 * @param detentionMinutes whole minutes beyond the free time
 * @param lasting whether it stands there still, and both go on counting
 */
public record Dwell(long minutes, long freeMinutes, long detentionMinutes, boolean lasting) {
    /** What is free where no contract says otherwise: two hours. */
    public static final int USUAL_FREE_MINUTES = 120;

    /**
     * @param slot when the window opens; null for none
     * @param left null while it stands there
     * @param freeMinutes null for the usual
     */
    public static Dwell of(Instant arrived, Instant slot, Instant left, Integer freeMinutes, Instant now) {
        long free = freeMinutes == null ? USUAL_FREE_MINUTES : freeMinutes;
        Instant until = left == null ? now : left;
        Instant counted = slot != null && slot.isAfter(arrived) ? slot : arrived;
        long detention = Duration.between(counted, until).toMinutes() - free;
        long stood = Duration.between(arrived, until).toMinutes();
        return new Dwell(Math.max(0, stood), free, Math.max(0, detention), left == null);
    }
}
