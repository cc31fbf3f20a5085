package io.trigon.domain.tracking.driving;

import java.time.Duration;
import java.time.Instant;

/**
 * What a driver has behind him since his last weekly rest. Immutable.
 *
 * @param began when he first drove after it; null while rested
 * @param driven since then
 * @param before driven between the two weekly rests before
 * @param reduced whether the last weekly rest was a reduced one
 */
public record DriverWeek(Instant began, Duration driven, Duration before, boolean reduced) {
    /** Nobody knows of anything that he drove before. */
    public static final DriverWeek RESTED = new DriverWeek(null, Duration.ZERO, Duration.ZERO, false);

    DriverWeek drive(Instant from, Duration more) {
        return new DriverWeek(began == null ? from : began, driven.plus(more), before, reduced);
    }

    /** After a weekly rest. */
    DriverWeek rest(boolean reducedOne) {
        return new DriverWeek(null, Duration.ZERO, driven, reducedOne);
    }
}
