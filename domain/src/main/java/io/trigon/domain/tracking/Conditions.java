package io.trigon.domain.tracking;

import io.trigon.domain.shipment.Stop;
import io.trigon.domain.tracking.driving.DriverState;
import java.time.Duration;
import java.util.function.Function;

/**
 * What an arrival is reckoned with.
 *
 * @param stay what a stop takes
 * @param driver as his device tells, at the newest fix; null when none tells
 * @param far how ranges of whole trips came out
 * @param near how those of the last hours did
 */
record Conditions(
        LanePace pace,
        RoadDistances roads,
        Function<Stop, Duration> stay,
        DriverState driver,
        RangeStretch far,
        RangeStretch near) {
    private static final Duration LAST_HOURS = Duration.ofHours(ScoreForecasts.LAST_HOURS);

    static Conditions of(LanePace pace) {
        return new Conditions(pace, RoadDistances.NONE, Way.AN_HOUR, null, RangeStretch.NONE, RangeStretch.NONE);
    }

    /** @param ahead until the expected arrival */
    RangeStretch stretch(Duration ahead) {
        return ahead.compareTo(LAST_HOURS) <= 0 ? near : far;
    }
}
