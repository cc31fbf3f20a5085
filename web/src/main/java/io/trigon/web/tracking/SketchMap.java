package io.trigon.web.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A map that needs neither script nor tiles: stops, track and last position in true proportion (equirectangular around
 * their middle), in units of the drawing.
 */
public record SketchMap(int width, int height, List<Spot> stops, String track, Spot last) {
    private static final int MARGIN = 28;

    /** A place on the drawing. */
    public record Spot(double x, double y, String label, String anchor) {}

    /** A named place to draw. */
    record Place(GeoPoint point, String label) {}

    /** Null with fewer than two places. The last position may be null. */
    static SketchMap of(List<Place> stops, List<GeoPoint> track, int width, int height) {
        if (stops.size() < 2) {
            return null;
        }
        List<GeoPoint> all = new ArrayList<>(track);
        stops.forEach(s -> all.add(s.point()));
        Frame frame = Frame.around(all, width, height);
        List<Spot> spots =
                stops.stream().map(s -> frame.spot(s.point(), s.label())).toList();
        StringBuilder line = new StringBuilder();
        track.forEach(p -> line.append(frame.xy(p)).append(' '));
        Spot last = track.isEmpty() ? null : frame.spot(track.get(track.size() - 1), "");
        return new SketchMap(width, height, spots, line.toString().strip(), last);
    }

    private record Frame(double west, double north, double scale, double squeeze, double dx, double dy, int width) {
        static Frame around(List<GeoPoint> points, int width, int height) {
            double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElse(0);
            double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElse(0);
            double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElse(0);
            double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElse(0);
            double squeeze = Math.cos(Math.toRadians((south + north) / 2));
            double spanX = Math.max((east - west) * squeeze, 1e-6);
            double spanY = Math.max(north - south, 1e-6);
            double scale = Math.min((width - 2.0 * MARGIN) / spanX, (height - 2.0 * MARGIN) / spanY);
            return new Frame(
                    west, north, scale, squeeze, (width - spanX * scale) / 2, (height - spanY * scale) / 2, width);
        }

        private double x(GeoPoint p) {
            return Math.round((dx + (p.longitude() - west) * squeeze * scale) * 10) / 10.0;
        }

        private double y(GeoPoint p) {
            return Math.round((dy + (north - p.latitude()) * scale) * 10) / 10.0;
        }

        private String xy(GeoPoint p) {
            return String.format(Locale.ROOT, "%.1f,%.1f", x(p), y(p));
        }

        private Spot spot(GeoPoint p, String label) {
            double x = x(p);
            return new Spot(x, y(p), label, x < width * 0.3 ? "start" : x > width * 0.7 ? "end" : "middle");
        }
    }
}
