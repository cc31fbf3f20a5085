package io.trigon.domain.shipment;

/** How we learned of a milestone. */
public enum Source {
    TENDER,
    STATUS_MESSAGE,
    /** An event that a partner observed. */
    EPCIS,
    GPS,
    SCAN,
    PERSON,
    PROCESS;

    /** Whether somebody else says so, and what we know ourselves may speak against it. */
    boolean isHearsay() {
        return this == STATUS_MESSAGE || this == EPCIS;
    }
}
