package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.WKTWriter;

/**
 * Ground that somebody drew: a polygon, with holes or of several parts. Its edges are the shortest ways between its corners.
 * JTS holds it, on a plane in metres around its own centre ({@link LocalPlane}), prepared for many questions. One is out
 * when further away than half its breadth, at most {@value #JITTER_MOST_METRES} m, and {@value FenceShape#SLACK_METRES} m
 * more.
 */
public final class Outline implements FenceShape {
    static final int FARTHEST_METRES = 100_000;
    private static final double JITTER_MOST_METRES = 200;
    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Geometry drawn;
    private final GeoPoint centre;
    private final LocalPlane plane;
    private final PreparedGeometry ground;
    private final PreparedGeometry surroundings;
    private final double reach;
    private final double breadth;
    private final double farthest;

    Outline(Geometry drawn, GeoPoint centre, LocalPlane plane, Geometry onPlane) {
        this.drawn = drawn;
        this.centre = centre;
        this.plane = plane;
        this.ground = PreparedGeometryFactory.prepare(onPlane);
        this.breadth = Math.sqrt(onPlane.getArea() / Math.PI);
        double slack = Math.min(JITTER_MOST_METRES, breadth / 2) + SLACK_METRES;
        this.surroundings = PreparedGeometryFactory.prepare(onPlane.buffer(slack));
        this.reach = reachOf(onPlane);
        this.farthest = reach + slack;
    }

    /**
     * @param text a POLYGON or MULTIPOLYGON in WKT, longitude before latitude
     * @throws io.trigon.domain.shared.BrokenRule as {@link #of}
     */
    public static Outline ofWkt(String text) {
        return of(DrawnGround.ofWkt(text));
    }

    /**
     * @param drawn in degrees, longitude before latitude; a ring that is not closed is no ring
     * @throws io.trigon.domain.shared.BrokenRule {@code outline-kind}, {@code outline-corners}, {@code outline-position},
     *     {@code outline-axis-order}, {@code outline-wide}, {@code outline-crosses-itself}, {@code outline-small}
     */
    public static Outline of(Geometry drawn) {
        return DrawnGround.read(drawn);
    }

    /** All ground within so many metres of this. */
    public Outline widenedBy(double metres) {
        Geometry wide = ground.getGeometry().buffer(metres, 16);
        return of(DrawnGround.moved(wide, at -> {
            GeoPoint point = plane.back(at);
            return new Coordinate(point.longitude(), point.latitude());
        }));
    }

    /** As it was drawn, in degrees, longitude before latitude; a copy. */
    public Geometry drawn() {
        return drawn.copy();
    }

    /** {@link #ofWkt} reads it. */
    public String wkt() {
        return new WKTWriter().write(drawn);
    }

    public double squareMetres() {
        return ground.getGeometry().getArea();
    }

    @Override
    public GeoPoint centre() {
        return centre;
    }

    @Override
    public double reachMetres() {
        return reach;
    }

    @Override
    public double breadthMetres() {
        return breadth;
    }

    @Override
    public boolean holds(GeoPoint point) {
        return !isFarFrom(point) && ground.covers(onPlane(point));
    }

    @Override
    public boolean hasLost(GeoPoint point) {
        return isFarFrom(point) || !surroundings.covers(onPlane(point));
    }

    private Point onPlane(GeoPoint point) {
        return PLANE.createPoint(plane.project(point.latitude(), point.longitude()));
    }

    private boolean isFarFrom(GeoPoint point) {
        return Sphere.areFarther(centre, point, farthest);
    }

    private static double reachOf(Geometry onPlane) {
        double most = 0;
        for (Coordinate corner : onPlane.getCoordinates()) {
            most = Math.max(most, Math.hypot(corner.x, corner.y));
        }
        return most;
    }

    /** Two that were drawn alike are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Outline o && drawn.equalsExact(o.drawn);
    }

    @Override
    public int hashCode() {
        return drawn.hashCode();
    }

    @Override
    public String toString() {
        return "an outline around " + centre;
    }
}
