package io.trigon.domain.shipment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was reported of shipments. */
public interface Milestones {
    Milestone add(Milestone milestone);

    /** Stores all of them at once. */
    default void addAll(List<Milestone> milestones) {
        milestones.forEach(this::add);
    }

    Optional<Milestone> byId(long id);

    boolean has(long shipmentId, String sourceRef);

    /** All of one shipment, oldest first by the time they happened. */
    List<Milestone> of(long shipmentId);

    /** The same of several shipments; one without milestones may be left out. */
    default Map<Long, List<Milestone>> ofAll(Collection<Long> shipmentIds) {
        Map<Long, List<Milestone>> all = new LinkedHashMap<>();
        shipmentIds.forEach(id -> all.put(id, of(id)));
        return all;
    }
}
