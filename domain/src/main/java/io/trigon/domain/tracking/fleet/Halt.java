package io.trigon.domain.tracking.fleet;

import io.trigon.domain.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;

/**
 * A vehicle stood still.
 *
 * @param place the fence that it stood in; null for none
 */
public record Halt(String device, Instant from, Instant until, GeoPoint point, String place) {
    public Duration length() {
        return Duration.between(from, until);
    }
}
