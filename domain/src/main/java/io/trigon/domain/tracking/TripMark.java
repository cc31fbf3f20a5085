package io.trigon.domain.tracking;

import io.trigon.domain.shipment.TrackingNumber;
import java.time.Instant;
import java.util.Objects;

/**
 * How far the fixes of a tie were followed. A mark that differs from the tie's tells that another node followed it since.
 *
 * @param followedUntil fixes after this time are to be followed
 * @param insideStops as {@link FenceWatch#insideStops()} gives them
 */
public record TripMark(long tieId, TrackingNumber shipment, Instant followedUntil, String insideStops) {

    TripMark movedTo(FenceWatch watch) {
        return new TripMark(tieId, shipment, watch.settled(), watch.insideStops());
    }

    /** Whether the tie lasts, and still is where this mark was read. */
    boolean holdsFor(DeviceTie tie) {
        return tie.until() == null
                && Objects.equals(tie.followedFrom(), followedUntil)
                && tie.insideStops().equals(insideStops);
    }
}
