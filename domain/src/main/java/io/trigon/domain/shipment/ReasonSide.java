package io.trigon.domain.shipment;

/** Whose side a reason lies on. */
public enum ReasonSide {
    SHIPPER,
    CONSIGNEE,
    CARRIER,
    CUSTOMS,
    OUTSIDE,
    OTHER,
    NONE
}
