package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What lies ahead: the places from here to the last of them. */
record Way(List<GeoPoint> places) {

    /** From a place over these stops to the last of them; all are placed. */
    static Way from(GeoPoint place, List<Stop> ahead) {
        List<GeoPoint> places = new ArrayList<>(List.of(place));
        ahead.forEach(stop -> places.add(stop.site().point()));
        return new Way(places);
    }

    /** From the first of these stops to the last. */
    static Way along(List<Stop> stops) {
        return from(stops.get(0).site().point(), stops.subList(1, stops.size()));
    }

    static boolean isPlaced(Stop stop) {
        return stop.site() != null && stop.site().point() != null;
    }

    /** As the crow flies from place to place. */
    double metres() {
        return IntStream.range(1, places.size())
                .mapToDouble(i -> places.get(i - 1).metresTo(places.get(i)))
                .sum();
    }

    /** How many halts between. */
    int halts() {
        return Math.max(0, places.size() - 2);
    }
}
