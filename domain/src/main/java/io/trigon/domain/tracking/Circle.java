package io.trigon.domain.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;

/**
 * All ground within a radius in metres, along the ellipsoid. One is in when within the radius, and out only when beyond one
 * and a half radii and {@value FenceShape#SLACK_METRES} metres more.
 */
public record Circle(GeoPoint centre, int radiusMetres) implements FenceShape {
    /** @throws BrokenRule {@code fence-radius} for a radius below 10 m or beyond 100 km */
    public Circle {
        boolean sound = radiusMetres >= 10 && radiusMetres <= Outline.FARTHEST_METRES;
        BrokenRule.unless(sound, "fence-radius", "a fence has a radius from 10 m to 100 km");
    }

    @Override
    public double reachMetres() {
        return radiusMetres;
    }

    @Override
    public double breadthMetres() {
        return radiusMetres;
    }

    @Override
    public boolean holds(GeoPoint point) {
        return isWithin(radiusMetres, point);
    }

    @Override
    public boolean hasLost(GeoPoint point) {
        return !isWithin(radiusMetres * 1.5 + SLACK_METRES, point);
    }

    /** Most fixes are far from most fences. */
    private boolean isWithin(double metres, GeoPoint point) {
        return !Sphere.areFarther(centre, point, metres) && centre.metresTo(point) <= metres;
    }
}
