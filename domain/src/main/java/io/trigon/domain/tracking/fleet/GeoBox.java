package io.trigon.domain.tracking.fleet;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;

/**
 * A box of degrees, in the order of RFC 7946: west, south, east, north. One whose west is greater than its east lies across
 * the date line.
 */
public record GeoBox(double west, double south, double east, double north) {
    /** @throws BrokenRule {@code box} for what is beyond the earth or upside down */
    public GeoBox {
        boolean placed = Math.abs(west) <= 180 && Math.abs(east) <= 180;
        placed &= Math.abs(south) <= 90 && Math.abs(north) <= 90 && south <= north;
        BrokenRule.unless(placed, "box", "a box is west,south,east,north in degrees, south not above north");
    }

    /** Reads {@code west,south,east,north}. */
    public static GeoBox read(String text) {
        String[] sides = text.split(",", -1);
        BrokenRule.unless(sides.length == 4, "box", "a box is west,south,east,north in degrees");
        double[] degrees = new double[4];
        for (int i = 0; i < 4; i++) {
            degrees[i] = degree(sides[i].strip());
        }
        return new GeoBox(degrees[0], degrees[1], degrees[2], degrees[3]);
    }

    private static double degree(String text) {
        boolean plain = text.matches("-?\\d{1,3}(\\.\\d{1,12})?");
        BrokenRule.unless(plain, "box", "a box is west,south,east,north in degrees");
        return Double.parseDouble(text);
    }

    public boolean isAcrossDateLine() {
        return west > east;
    }

    public boolean holds(GeoPoint point) {
        double x = point.longitude();
        boolean between = isAcrossDateLine() ? x >= west || x <= east : x >= west && x <= east;
        return between && point.latitude() >= south && point.latitude() <= north;
    }
}
