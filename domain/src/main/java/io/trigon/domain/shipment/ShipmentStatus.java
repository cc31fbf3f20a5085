package io.trigon.domain.shipment;

/** Where a shipment stands, in the order of progress; derived from milestones, never set. */
public enum ShipmentStatus {
    BOOKED,
    AT_PICKUP,
    IN_TRANSIT,
    AT_DELIVERY,
    DELIVERED,
    RETURNED,
    CANCELLED;

    /** No movement is expected any more. */
    public boolean isFinal() {
        return compareTo(DELIVERED) >= 0;
    }

    /** Between the first movement and the delivery. */
    public boolean isOnTheRoad() {
        return this == AT_PICKUP || this == IN_TRANSIT || this == AT_DELIVERY;
    }
}
