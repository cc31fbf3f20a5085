package io.trigon.domain.shipment;

import java.util.List;

/** The process that follows a shipment until it closes. Each call takes part in the caller's transaction. */
public interface ShipmentJourney {
    void begin(Shipment shipment);

    /** A milestone was recorded; the shipment already shows the status after it. */
    void moved(Shipment shipment, Milestone milestone);

    /** What several reports changed together. */
    record Movement(Shipment shipment, ShipmentStatus before, List<Milestone> milestones) {}

    /** Milestones of several shipments were recorded; each shipment already shows the status after all of its own. */
    default void moved(List<Movement> movements) {
        movements.forEach(m -> m.milestones().forEach(milestone -> moved(m.shipment(), milestone)));
    }

    /** Proof of delivery is there. */
    void proved(Shipment shipment);
}
