package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.domain.tracking.Geofences.Ended;
import io.trigon.domain.tracking.Outline;
import java.util.List;
import java.util.Locale;

/**
 * The list of fences.
 *
 * @param shown those that fit, at most so many as a person reads
 * @param gone what was taken away lately
 * @param tiles URL pattern of the map tiles; null for none
 */
public record FencePage(List<Drawn> shown, int found, int total, List<Ended> gone, String text, String tiles) {
    private static final int ROWS = 200;
    private static final double SQUARE_METRES_OF_A_HECTARE = 10_000;

    static FencePage of(List<Drawn> all, List<Ended> gone, String text, String tiles) {
        List<Drawn> found = all.stream().filter(drawn -> fits(drawn, text)).toList();
        return new FencePage(found.stream().limit(ROWS).toList(), found.size(), all.size(), gone, text, tiles);
    }

    static boolean fits(Drawn drawn, String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        boolean site = drawn.siteCode() != null
                && drawn.siteCode().toUpperCase(Locale.ROOT).contains(wanted);
        return site || drawn.name().toUpperCase(Locale.ROOT).contains(wanted);
    }

    /** Hectares that an outline encloses, to a tenth; null for a circle. */
    public Double hectares(Drawn drawn) {
        return drawn.shape() instanceof Outline outline
                ? Double.valueOf(Math.round(outline.squareMetres() / SQUARE_METRES_OF_A_HECTARE * 10) / 10.0)
                : null;
    }
}
