package io.trigon.domain.shipment.epcis;

/** How an event relates to the life of what it names. A transformation has none. The names are the standard's words. */
public enum EventAction {
    /** It came to be, or was put together. */
    ADD,
    /** It was seen. */
    OBSERVE,
    /** It ceased to be, or was taken apart. */
    DELETE
}
