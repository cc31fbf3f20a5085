package io.trigon.domain.shipment;

/** How we learned of a milestone. */
public enum Source {
    TENDER,
    STATUS_MESSAGE,
    GPS,
    SCAN,
    PERSON,
    PROCESS
}
