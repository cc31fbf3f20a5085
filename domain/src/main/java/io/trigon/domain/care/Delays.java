package io.trigon.domain.care;

import java.util.Optional;

/** The dialogues about late shipments; at most one open for a shipment. */
public interface Delays {
    Delay add(Delay delay);

    Optional<Delay> byId(long id);

    Optional<Delay> openOf(long shipmentId);
}
