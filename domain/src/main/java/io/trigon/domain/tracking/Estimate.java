package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;

/**
 * A forecast by itself: expected arrival, and the range in which eight of ten arrivals should fall.
 *
 * @param remainingMetres null when it was not read from distance
 * @param start from when and where the rest of the way was reckoned; null when it was not reckoned
 */
public record Estimate(
        Instant expected,
        Instant earliest,
        Instant latest,
        EtaForecast.Basis basis,
        Double remainingMetres,
        Start start) {
    /**
     * @param at when it was seen there, or will leave
     * @param place where it was seen; the first pick-up before it left
     * @param halts stops on the way whose time is reckoned in
     */
    public record Start(Instant at, GeoPoint place, int halts) {}
}
