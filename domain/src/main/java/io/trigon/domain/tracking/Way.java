package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Stop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What lies ahead: the places from here to the last of them.
 *
 * @param stays what is stood at each place between
 */
record Way(List<GeoPoint> places, List<Duration> stays) {
    /** Nobody knows how long. */
    static final Function<Stop, Duration> AN_HOUR = stop -> ArrivalModel.HALT;

    /** From a place over these stops to the last of them; all are placed. */
    static Way from(GeoPoint place, List<Stop> ahead, Function<Stop, Duration> stay) {
        List<GeoPoint> places = new ArrayList<>(List.of(place));
        ahead.forEach(stop -> places.add(stop.site().point()));
        List<Stop> between = ahead.subList(0, Math.max(0, ahead.size() - 1));
        return new Way(places, between.stream().map(stay).toList());
    }

    /** From the first of these stops to the last. */
    static Way along(List<Stop> stops, Function<Stop, Duration> stay) {
        return from(stops.get(0).site().point(), stops.subList(1, stops.size()), stay);
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

    /** What is stood at all places between. */
    Duration standing() {
        return stays.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
