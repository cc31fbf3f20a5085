package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.domain.tracking.Outline;
import io.trigon.web.tracking.GeoJson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The form of one fence.
 *
 * @param id null for a new one
 * @param kind CIRCLE, OUTLINE or SITE
 * @param outline corners a line each, or GeoJSON where there are holes or parts
 * @param tiles URL pattern of the map tiles; null for none
 */
public record FenceEdit(
        Long id,
        String name,
        Geofence.Purpose purpose,
        String site,
        Long siteId,
        String kind,
        String latitude,
        String longitude,
        String radius,
        String outline,
        String tiles) {
    static FenceEdit fresh(String tiles) {
        return new FenceEdit(null, "", null, "", null, "OUTLINE", "", "", "", "", tiles);
    }

    static FenceEdit of(Drawn drawn, String tiles) {
        FenceShape shape = drawn.shape();
        boolean circle = shape instanceof Circle;
        return new FenceEdit(
                drawn.id(),
                drawn.name(),
                drawn.purpose(),
                drawn.siteCode() == null ? "" : drawn.siteCode(),
                drawn.siteId(),
                circle ? "CIRCLE" : "OUTLINE",
                circle ? degrees(shape.centre().latitude()) : "",
                circle ? degrees(shape.centre().longitude()) : "",
                circle ? String.valueOf(drawn.radiusMetres()) : "",
                circle ? "" : text((Outline) shape),
                tiles);
    }

    private static String text(Outline outline) {
        Geometry drawn = outline.drawn();
        boolean plain = drawn instanceof Polygon polygon && polygon.getNumInteriorRing() == 0;
        if (!plain) {
            return GeoJson.of(outline).toString();
        }
        Coordinate[] ring = drawn.getCoordinates();
        return Arrays.stream(ring, 0, ring.length - 1)
                .map(corner -> degrees(corner.y) + ", " + degrees(corner.x))
                .collect(Collectors.joining("\n"));
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    /** Where the form posts to. */
    public String path() {
        return id == null ? "/app/geofence-deeds" : "/app/geofence-deeds/" + id;
    }

    public List<Geofence.Purpose> purposes() {
        return List.of(Geofence.Purpose.values());
    }
}
