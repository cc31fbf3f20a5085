package io.trigon.domain.care;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The dialogues about late shipments; at most one open for a shipment. */
public interface Delays {
    Delay add(Delay delay);

    Optional<Delay> byId(long id);

    Optional<Delay> openOf(long shipmentId);

    /** The same of several shipments, by the shipment's id; one without is left out. */
    default Map<Long, Delay> openOfAll(Collection<Long> shipmentIds) {
        Map<Long, Delay> open = new LinkedHashMap<>();
        shipmentIds.forEach(id -> openOf(id).ifPresent(d -> open.put(id, d)));
        return open;
    }
}
