package io.trigon.domain.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Checks a geometry that came from outside before it may become an {@link Outline}, and says what is wrong where. */
final class DrawnGround {
    private static final int CORNERS_MOST = 2_000;
    private static final int TEXT_MOST = 200_000;
    private static final double SMALLEST_SQUARE_METRES = 25;

    private DrawnGround() {}

    static Geometry ofWkt(String text) {
        BrokenRule.unless(text.length() <= TEXT_MOST, "outline-corners", "an outline has at most 2000 corners");
        try {
            return new WKTReader().read(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw broken("outline-unreadable", "the outline can't be read: " + e.getMessage(), "why", e.getMessage());
        }
    }

    static Outline read(Geometry drawn) {
        boolean ground = (drawn instanceof Polygon || drawn instanceof MultiPolygon) && !drawn.isEmpty();
        BrokenRule.unless(ground, "outline-kind", "an outline is a Polygon or a MultiPolygon");
        BrokenRule.unless(
                drawn.getNumPoints() <= CORNERS_MOST, "outline-corners", "an outline has at most 2000 corners");
        for (Coordinate corner : drawn.getCoordinates()) {
            checkPlaced(corner);
        }
        GeoPoint centre = centreOf(drawn);
        checkReach(drawn, centre);
        LocalPlane plane = new LocalPlane(centre);
        Geometry onPlane = moved(drawn, corner -> plane.project(corner.y, corner.x));
        return new Outline(drawn.copy(), centre, plane, whole(onPlane, plane));
    }

    /** Parts may touch: whoever cuts an outline at the date line, as GeoJSON advises, means one piece of ground. */
    private static Geometry whole(Geometry onPlane, LocalPlane plane) {
        for (int i = 0; i < onPlane.getNumGeometries(); i++) {
            checkEdges(onPlane.getGeometryN(i), plane);
        }
        return onPlane instanceof Polygon ? onPlane : onPlane.union();
    }

    static Geometry moved(Geometry geometry, UnaryOperator<Coordinate> move) {
        return new GeometryEditor().edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] corners, Geometry part) {
                Coordinate[] edited = new Coordinate[corners.length];
                for (int i = 0; i < corners.length; i++) {
                    edited[i] = move.apply(corners[i]);
                }
                return edited;
            }
        });
    }

    private static void checkPlaced(Coordinate corner) {
        boolean finite = Double.isFinite(corner.x) && Double.isFinite(corner.y);
        boolean placed = finite && Math.abs(corner.x) <= 180 && Math.abs(corner.y) <= 90;
        if (placed) {
            return;
        }
        boolean swapped = finite && Math.abs(corner.x) <= 90 && Math.abs(corner.y) <= 180;
        String at = text(corner.x, corner.y);
        if (swapped) {
            throw broken(
                    "outline-axis-order",
                    at + " has no such latitude: GeoJSON and WKT put longitude first, then latitude; turn them round",
                    "at",
                    at);
        }
        throw broken("outline-position", at + " is no place: longitude is within 180, latitude within 90", "at", at);
    }

    /** The middle of the corners in space, laid back on the ground: it knows no date line and no pole. */
    private static GeoPoint centreOf(Geometry drawn) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Coordinate corner : drawn.getCoordinates()) {
            double latitude = Math.toRadians(corner.y);
            double longitude = Math.toRadians(corner.x);
            x += Math.cos(latitude) * Math.cos(longitude);
            y += Math.cos(latitude) * Math.sin(longitude);
            z += Math.sin(latitude);
        }
        return GeoPoint.of(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    private static void checkReach(Geometry drawn, GeoPoint centre) {
        for (Coordinate corner : drawn.getCoordinates()) {
            boolean near = centre.metresTo(GeoPoint.of(corner.y, corner.x)) <= Outline.FARTHEST_METRES;
            BrokenRule.unless(near, "outline-wide", "an outline reaches at most 100 km from its centre");
        }
    }

    private static void checkEdges(Geometry part, LocalPlane plane) {
        TopologyValidationError error = new IsValidOp(part).getValidationError();
        if (error != null) {
            GeoPoint near = plane.back(error.getCoordinate());
            String at = text(near.longitude(), near.latitude());
            throw broken(
                    "outline-crosses-itself",
                    "the outline is no simple ring: " + error.getMessage() + " near " + at,
                    "at",
                    at);
        }
        boolean walkable = part.getArea() >= SMALLEST_SQUARE_METRES;
        BrokenRule.unless(walkable, "outline-small", "an outline encloses at least 25 square metres");
    }

    private static String text(double longitude, double latitude) {
        return String.format(Locale.ROOT, "[%.6f, %.6f]", longitude, latitude);
    }

    private static BrokenRule broken(String code, String message, String name, String value) {
        return new BrokenRule(code, message, Map.of(name, String.valueOf(value)));
    }
}
