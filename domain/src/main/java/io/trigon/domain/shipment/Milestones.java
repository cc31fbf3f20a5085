package io.trigon.domain.shipment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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

    /** Writes the doubts of milestones that {@link #known} gave, which don't write themselves. */
    default void keepDoubts(List<Milestone> known) {
        // whoever gives the rows themselves has nothing to write
    }

    Optional<Milestone> byId(long id);

    boolean has(long shipmentId, String sourceRef);

    /** All of one shipment, oldest first by the time they happened. */
    List<Milestone> of(long shipmentId);

    /** When anything was reported of the shipment last; empty when nothing was. */
    default Optional<Instant> lastReceived(long shipmentId) {
        return of(shipmentId).stream().map(Milestone::receivedAt).max(Comparator.naturalOrder());
    }

    /** As {@link #ofAll}, of shipments that the caller holds: quick, and only to be looked at; see {@link #keepDoubts}. */
    default Map<Long, List<Milestone>> known(Collection<Shipment> held) {
        return ofAll(held.stream().map(Shipment::id).toList());
    }

    /** Those of several shipments, each as {@link #of} gives them; one without milestones may be left out. */
    default Map<Long, List<Milestone>> ofAll(Collection<Long> shipmentIds) {
        Map<Long, List<Milestone>> all = new LinkedHashMap<>();
        shipmentIds.forEach(id -> all.put(id, of(id)));
        return all;
    }
}
