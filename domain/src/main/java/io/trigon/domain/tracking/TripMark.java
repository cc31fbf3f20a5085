package io.trigon.domain.tracking;

import io.trigon.domain.shipment.TrackingNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How far the fixes of a tie were followed. A mark that differs from the tie's tells that another node followed it since.
 *
 * @param followedUntil fixes after this time are to be followed
 * @param inside as {@link FenceWatch#inside()} gives them
 */
public record TripMark(long tieId, TrackingNumber shipment, Instant followedUntil, String inside) {

    /** The mark after what the watch has seen. */
    public TripMark movedTo(FenceWatch watch) {
        return new TripMark(tieId, shipment, watch.settled(), watch.inside());
    }

    /** Whether the fence of a stop holds the device. */
    boolean isAtStop() {
        return Stream.of(inside.split(" "))
                .anyMatch(id -> !id.isEmpty() && FenceId.read(id).isStop());
    }

    /** Whether the tie lasts, and still is where this mark was read. */
    boolean holdsFor(DeviceTie tie) {
        return tie.until() == null
                && Objects.equals(tie.followedFrom(), followedUntil)
                && tie.inside().equals(inside);
    }
}
