package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;

/**
 * A circle around a stop, in metres on the ellipsoid. Hysteresis keeps jitter out: one is in when within the radius, and
 * out only when beyond one and a half radii and {@value #SLACK_METRES} metres more.
 */
public record Geofence(int stopNumber, GeoPoint centre, int radiusMetres) {
    private static final int SLACK_METRES = 50;

    boolean isEntered(GeoPoint point) {
        return centre.metresTo(point) <= radiusMetres;
    }

    boolean isLeft(GeoPoint point) {
        return centre.metresTo(point) > radiusMetres * 1.5 + SLACK_METRES;
    }
}
