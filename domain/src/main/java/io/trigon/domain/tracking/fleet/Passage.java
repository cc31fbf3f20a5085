package io.trigon.domain.tracking.fleet;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;

/**
 * A vehicle crossed the edge of a fence.
 *
 * @param place the name of the stop or area
 * @param stopNumber null for an area of no stop
 */
public record Passage(String device, Instant at, GeoPoint point, String place, Integer stopNumber, boolean entered) {}
