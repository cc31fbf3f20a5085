package io.trigon.domain.shipment;

/** Why a milestone doesn't count: it contradicts what we know. */
public enum Doubt {
    /** Dated later than it was received. */
    IN_THE_FUTURE,
    /** At the pick-up, although it had arrived at the last delivery before. */
    AFTER_ARRIVAL,
    /** A movement, although it had been called off before and was never delivered. */
    AFTER_CANCELLATION,
    /** Called off, although it was delivered. */
    WAS_DELIVERED
}
