package io.trigon.domain.shipment;

/** Why a milestone doesn't count: it contradicts what we know. */
public enum Doubt {
    IN_THE_FUTURE,
    BEFORE_PICKUP,
    AFTER_CANCELLATION
}
