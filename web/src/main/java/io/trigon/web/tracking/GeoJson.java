package io.trigon.web.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Outline;
import io.trigon.web.api.Malformed;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** Geometries of RFC 7946, in and out: longitude first, then latitude, on WGS 84. A circle is a Point and a radius. */
public final class GeoJson {
    private static final int DECIMALS = 7;

    private GeoJson() {}

    /**
     * @param radiusMetres makes a Point a circle
     * @throws BrokenRule with the reason, where there is one in the geometry itself; {@link Malformed} when it is none
     */
    public static FenceShape read(JsonObject geometry, Integer radiusMetres) {
        String type = geometry.get("type") instanceof JsonString text ? text.getString() : "";
        if (type.equals("Point")) {
            BrokenRule.unless(radiusMetres != null, "fence-radius", "a Point needs radiusMetres to be a fence");
            return new Circle(point(geometry), radiusMetres);
        }
        if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
            throw new Malformed("a Point, a Polygon or a MultiPolygon is wanted", "geometry.type");
        }
        return Outline.of(ground(geometry));
    }

    private static GeoPoint point(JsonObject geometry) {
        if (geometry.get("coordinates") instanceof JsonArray at
                && at.size() >= 2
                && at.get(0) instanceof JsonNumber longitude
                && at.get(1) instanceof JsonNumber latitude) {
            boolean swapped = Math.abs(latitude.doubleValue()) > 90 && Math.abs(longitude.doubleValue()) <= 90;
            BrokenRule.unless(!swapped, "outline-axis-order", "longitude comes first, then latitude: turn them round");
            return GeoPoint.of(latitude.doubleValue(), longitude.doubleValue());
        }
        throw new Malformed("longitude and latitude are wanted", "geometry.coordinates");
    }

    private static Geometry ground(JsonObject geometry) {
        JsonArray coordinates = array(geometry.get("coordinates"));
        if (geometry.getString("type").equals("Polygon")) {
            coordinates.forEach(GeoJson::checkRing);
        } else {
            coordinates.forEach(polygon -> array(polygon).forEach(GeoJson::checkRing));
        }
        try {
            return new GeoJsonReader().read(geometry.toString());
        } catch (ParseException | RuntimeException unreadable) {
            throw unfit();
        }
    }

    /** What the reader lets pass, or mends in silence. */
    private static void checkRing(JsonValue value) {
        JsonArray ring = array(value);
        for (JsonValue position : ring) {
            JsonArray at = array(position);
            if (at.size() < 2 || !(at.get(0) instanceof JsonNumber) || !(at.get(1) instanceof JsonNumber)) {
                throw unfit();
            }
        }
        boolean closed = ring.get(0).equals(ring.get(ring.size() - 1));
        BrokenRule.unless(closed, "outline-ring-open", "a ring is not closed: its last position must be its first");
        BrokenRule.unless(
                ring.size() >= 4, "outline-ring-short", "a ring needs four positions or more, the last like the first");
    }

    private static JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array && !array.isEmpty()) {
            return array;
        }
        throw unfit();
    }

    private static Malformed unfit() {
        return new Malformed("rings of positions [longitude, latitude] are wanted", "geometry.coordinates");
    }

    /** The geometry of a shape. */
    public static JsonObject of(FenceShape shape) {
        if (shape instanceof Outline outline) {
            return of(outline.drawn());
        }
        return Json.createObjectBuilder()
                .add("type", "Point")
                .add(
                        "coordinates",
                        Json.createArrayBuilder()
                                .add(shape.centre().longitude())
                                .add(shape.centre().latitude()))
                .build();
    }

    /** A feature with {@code radius} in metres where the shape is a circle. */
    public static JsonObject feature(FenceShape shape) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        if (shape instanceof Circle circle) {
            properties.add("radius", circle.radiusMetres());
        }
        return Json.createObjectBuilder()
                .add("type", "Feature")
                .add("geometry", of(shape))
                .add("properties", properties)
                .build();
    }

    private static JsonObject of(Geometry drawn) {
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        try (JsonReader reader = Json.createReader(new StringReader(writer.write(drawn)))) {
            return reader.readObject();
        }
    }
}
