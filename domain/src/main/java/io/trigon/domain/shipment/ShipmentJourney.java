package io.trigon.domain.shipment;

/** The process that follows a shipment until it closes. Each call takes part in the caller's transaction. */
public interface ShipmentJourney {
    void begin(Shipment shipment);

    /** A milestone was recorded; the shipment already shows the status after it. */
    void moved(Shipment shipment, Milestone milestone);

    /** Proof of delivery is there. */
    void proved(Shipment shipment);
}
