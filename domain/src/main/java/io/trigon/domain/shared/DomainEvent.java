package io.trigon.domain.shared;

import java.time.Instant;

/** Something that happened and that somebody may care about: an immutable record, fired inside the transaction. */
public interface DomainEvent {
    /** When it was noticed here. */
    Instant at();

    /** The tracking number of the shipment it is about; null when it is about none. */
    default String trackingNumber() {
        return null;
    }

    /** The triangle it is about; null when it is about none. */
    default Long triangleId() {
        return null;
    }
}
