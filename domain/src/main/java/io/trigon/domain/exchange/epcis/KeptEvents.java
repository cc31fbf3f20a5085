package io.trigon.domain.exchange.epcis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All events that partners captured. */
public interface KeptEvents {
    KeptEvent add(KeptEvent event);

    /** Nothing more is done with it in this transaction: a document may hold thousands, and they need not be remembered. */
    default void release(KeptEvent event) {}

    /** @param error whether the declaration is meant that it was wrong, or the event itself */
    Optional<KeptEvent> find(String partnerId, String eventId, boolean error);

    /** Those that say that goods of the shipment were delivered, and that stand. */
    List<KeptEvent> delivering(long shipmentId);

    /** These, in the order of the ids; one that doesn't exist is left out. */
    List<KeptEvent> byIds(Collection<Long> ids);
}
