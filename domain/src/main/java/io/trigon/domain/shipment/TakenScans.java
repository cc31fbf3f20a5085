package io.trigon.domain.shipment;

import java.util.Optional;

/** Scans that took effect, by the ids that their senders gave them. */
public interface TakenScans {
    Optional<TakenScan> of(long userId, String clientId);

    /** Another scan of this user with this id fails the transaction. */
    TakenScan add(TakenScan scan);
}
