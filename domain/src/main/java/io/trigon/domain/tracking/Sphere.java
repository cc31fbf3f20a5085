package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;

/** Distances on a sphere, for a first look that costs a tenth of one on the ellipsoid. */
final class Sphere {
    private static final double METRES = 6_371_009;

    /** The ellipsoid's distances differ from the sphere's by half a per cent; what is farther needs no exact look. */
    private static final double DOUBT = 1.01;

    private Sphere() {}

    /** True only when the points are farther apart on the ellipsoid too; by the chord, and on the safe side. */
    static boolean areFarther(GeoPoint one, GeoPoint other, double metres) {
        double a = Math.toRadians(one.latitude());
        double b = Math.toRadians(other.latitude());
        double north = Math.sin((b - a) / 2);
        double east = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double half = north * north + Math.cos(a) * Math.cos(b) * east * east;
        return 2 * METRES * Math.asin(Math.min(1, Math.sqrt(half))) > metres * DOUBT;
    }
}
