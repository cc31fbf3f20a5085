package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;

/**
 * The ground that a fence encloses, on the WGS 84 ellipsoid; right across the date line and at the poles. Immutable and
 * safe for several threads. Hysteresis is part of it: what {@link #holds} a point and what {@link #hasLost} it lie apart,
 * so that jitter at the edge crosses nothing.
 */
public sealed interface FenceShape permits Circle, Outline {
    /** Beyond the edge of any fence, so far is still no leaving. */
    int SLACK_METRES = 50;

    GeoPoint centre();

    /** Metres from the centre within which the whole shape lies. */
    double reachMetres();

    /** A fix that is vaguer than this, in metres, tells nothing about the shape. */
    double breadthMetres();

    /** Whether the point is on the ground or on its edge. */
    boolean holds(GeoPoint point);

    /** Whether the point is so far outside that it is no jitter. */
    boolean hasLost(GeoPoint point);
}
