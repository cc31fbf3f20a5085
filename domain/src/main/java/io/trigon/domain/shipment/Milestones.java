package io.trigon.domain.shipment;

import java.util.List;

/** What was reported of shipments. */
public interface Milestones {
    Milestone add(Milestone milestone);

    boolean has(long shipmentId, String sourceRef);

    /** All of one shipment, oldest first by the time they happened. */
    List<Milestone> of(long shipmentId);
}
