package io.trigon.domain.exchange.epcis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which units events say were delivered, of shipments that many events speak of: asked for once. */
final class DeliveredUnits {
    private final KeptEvents events;
    private final Map<Long, Set<String>> known = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();

    DeliveredUnits(KeptEvents events) {
        this.events = events;
    }

    /** @param all the shipments that will be asked about, too */
    Set<String> of(long shipmentId, Collection<Long> all) {
        if (!asked.contains(shipmentId)) {
            Set<Long> ids = new HashSet<>(all);
            ids.add(shipmentId);
            ids.removeAll(asked);
            events.deliveredTerms(ids).forEach((id, terms) -> known.put(id, unitsIn(terms)));
            asked.addAll(ids);
        }
        return known.computeIfAbsent(shipmentId, any -> new HashSet<>());
    }

    private static Set<String> unitsIn(Set<String> terms) {
        return terms.stream()
                .flatMap(t -> TellByEvent.unitIn(t).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What it says of the shipments is to be asked for again. */
    void forget() {
        known.clear();
        asked.clear();
    }
}
