package io.trigon.domain.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tracks of all devices. Written in batches, outside the persistence context. */
public interface Positions {
    /**
     * Stores fixes; one that is stored already (same device, same time) is left as it is. When this returns they are
     * durable: it commits a transaction of its own and must not be called inside another.
     *
     * @return how many were new
     * @throws io.trigon.domain.shared.BrokenRule {@code fix-unstorable} when the database will never take one of them; none
     *     of them is stored then
     */
    int append(List<Fix> fixes);

    /** The newest fix of any device tied to the shipment, within the tie. */
    Optional<Fix> latestOf(long shipmentId);

    /** Which of these shipments have any fix within a tie; may name more than have one. */
    default Set<Long> heard(Collection<Long> shipmentIds) {
        return Set.copyOf(shipmentIds);
    }

    /** The fix next to the time of any device tied to the shipment then, at most so much earlier or later. */
    Optional<Fix> around(long shipmentId, Instant at, Duration within);

    /** The track of a shipment, oldest first, within its ties; the newest {@code limit} when there are more. */
    List<Fix> trackOf(long shipmentId, int limit);

    /** The device's fixes after the time, oldest first, at most {@code limit}. */
    List<Fix> since(String device, Instant after, int limit);
}
