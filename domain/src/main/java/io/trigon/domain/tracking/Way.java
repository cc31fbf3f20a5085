package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Stop;
import java.util.List;

/** What lies ahead: crow-fly metres from place to place, and how many halts between. */
record Way(double metres, int halts) {

    /** From a place over these stops to the last of them; all are placed. */
    static Way from(GeoPoint place, List<Stop> ahead) {
        double metres = 0;
        GeoPoint at = place;
        for (Stop stop : ahead) {
            metres += at.metresTo(stop.site().point());
            at = stop.site().point();
        }
        return new Way(metres, Math.max(0, ahead.size() - 1));
    }

    /** From the first of these stops to the last. */
    static Way along(List<Stop> stops) {
        return from(stops.get(0).site().point(), stops.subList(1, stops.size()));
    }

    static boolean isPlaced(Stop stop) {
        return stop.site() != null && stop.site().point() != null;
    }
}
