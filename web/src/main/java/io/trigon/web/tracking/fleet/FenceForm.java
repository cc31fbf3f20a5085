package io.trigon.web.tracking.fleet;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.FencePlan;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Outline;
import io.trigon.web.api.JsonBodies;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Malformed;
import io.trigon.web.tracking.GeoJson;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A fence as it is typed; what is drawn on the map is typed by its script. */
public class FenceForm {
    private static final String DEGREES = "-?\\d{1,3}([.]\\d{1,15})?";
    private static final GeometryFactory DRAWN = new GeometryFactory();
    private static final int CORNERS_MOST = 2_000;

    @FormParam("name")
    @DefaultValue("")
    String name;

    @FormParam("purpose")
    @DefaultValue("")
    String purpose;

    @FormParam("site")
    @DefaultValue("")
    String site;

    @FormParam("siteId")
    @DefaultValue("")
    String siteId;

    @FormParam("kind")
    @DefaultValue("")
    String kind;

    @FormParam("latitude")
    @DefaultValue("")
    String latitude;

    @FormParam("longitude")
    @DefaultValue("")
    String longitude;

    @FormParam("radius")
    @DefaultValue("")
    String radius;

    @FormParam("outline")
    @DefaultValue("")
    String outline;

    @FormParam("buffer")
    @DefaultValue("")
    String buffer;

    /** What a text of GeoJSON is wrapped in, to be read as a part of a record. */
    public record Wrapped(JsonObject geometry) {}

    /** @throws BrokenRule that says which field is wrong */
    FencePlan plan() {
        return new FencePlan(
                name.isBlank() ? null : name.strip(),
                ListQuery.word(Geofence.Purpose.class, purpose, "purpose"),
                site.isBlank() ? null : site.strip(),
                site.isBlank() && siteId.matches("\\d{1,18}") ? Long.valueOf(siteId) : null,
                shape(),
                metres(buffer, "fence-buffer"));
    }

    private FenceShape shape() {
        return switch (kind) {
            case "CIRCLE" -> circle();
            case "OUTLINE" -> outline.strip().startsWith("{") ? geometry() : corners();
            default -> null;
        };
    }

    private Circle circle() {
        Integer metres = metres(radius, "fence-radius");
        BrokenRule.unless(metres != null, "fence-radius", "a circle has a radius");
        return new Circle(point(latitude, longitude, 1), metres);
    }

    private FenceShape geometry() {
        try {
            JsonObject found = JsonBodies.read(Wrapped.class, "{\"geometry\":" + outline + "}")
                    .geometry();
            boolean feature = found != null && found.get("geometry") instanceof JsonObject;
            JsonObject geometry = feature ? found.getJsonObject("geometry") : found;
            BrokenRule.unless(geometry != null, "outline-unreadable", "a geometry is wanted");
            return GeoJson.read(geometry, null);
        } catch (Malformed unfit) {
            throw new BrokenRule("outline-unreadable", unfit.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outline corners() {
        List<Coordinate> ring = new ArrayList<>();
        List<String> lines = outline.lines().filter(line -> !line.isBlank()).toList();
        boolean enough = lines.size() >= 3;
        BrokenRule.unless(enough, "outline-unreadable", "an outline has three corners or more");
        BrokenRule.unless(lines.size() < CORNERS_MOST, "outline-corners", "an outline has at most 2000 corners");
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).strip().split("\\s*[,;]\\s*|\\s+", -1);
            GeoPoint corner = point(parts[0], parts.length == 2 ? parts[1] : "", i + 1);
            ring.add(new Coordinate(corner.longitude(), corner.latitude()));
        }
        if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            ring.add(new Coordinate(ring.get(0)));
        }
        BrokenRule.unless(ring.size() > 3, "outline-unreadable", "an outline has three corners or more");
        return Outline.of(DRAWN.createPolygon(ring.toArray(Coordinate[]::new)));
    }

    private static GeoPoint point(String latitude, String longitude, int line) {
        double y = degrees(latitude);
        double x = degrees(longitude);
        if (!(Math.abs(y) <= 90 && Math.abs(x) <= 180)) {
            throw new BrokenRule(
                    "fence-corner", "line " + line + " is no place", Map.of("position", String.valueOf(line)));
        }
        return GeoPoint.of(y, x);
    }

    private static double degrees(String text) {
        return text.strip().matches(DEGREES) ? Double.parseDouble(text.strip()) : Double.NaN;
    }

    /** Null when nothing is typed. */
    private static Integer metres(String text, String rule) {
        BrokenRule.unless(text.isBlank() || text.strip().matches("\\d{1,6}"), rule, "whole metres are wanted");
        return text.isBlank() ? null : Integer.valueOf(text.strip());
    }
}
