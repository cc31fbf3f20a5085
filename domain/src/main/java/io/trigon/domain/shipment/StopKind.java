package io.trigon.domain.shipment;

/** What is done at a stop. */
public enum StopKind {
    PICKUP,
    DELIVERY
}
