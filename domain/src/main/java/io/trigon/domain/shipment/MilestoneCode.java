package io.trigon.domain.shipment;

/**
 * What can be said of a shipment on its way. The crosswalk from X12, DCSA and EPCIS ends at these codes.
 * Only codes with a status move a shipment; estimates, appointments and paperwork never do.
 */
public enum MilestoneCode {
    BOOKED(Kind.NOTE, ShipmentStatus.BOOKED),
    ARRIVED_PICKUP(Kind.PICKUP, ShipmentStatus.AT_PICKUP),
    LOADED(Kind.PICKUP, ShipmentStatus.AT_PICKUP),
    DEPARTED_PICKUP(Kind.PICKUP, ShipmentStatus.IN_TRANSIT),
    EN_ROUTE(Kind.TRANSIT, ShipmentStatus.IN_TRANSIT),
    TERMINAL_IN(Kind.TRANSIT, ShipmentStatus.IN_TRANSIT),
    TERMINAL_OUT(Kind.TRANSIT, ShipmentStatus.IN_TRANSIT),
    CUSTOMS(Kind.TRANSIT, ShipmentStatus.IN_TRANSIT),
    AVAILABLE(Kind.TRANSIT, ShipmentStatus.IN_TRANSIT),
    ARRIVED_DELIVERY(Kind.DELIVERY, ShipmentStatus.AT_DELIVERY),
    DELIVERED(Kind.DELIVERY, ShipmentStatus.DELIVERED),
    DEPARTED_DELIVERY(Kind.DELIVERY, ShipmentStatus.AT_DELIVERY),
    ESTIMATE(Kind.NOTE, null),
    APPOINTMENT_PICKUP(Kind.NOTE, null),
    APPOINTMENT_DELIVERY(Kind.NOTE, null),
    PAPERWORK(Kind.NOTE, null),
    CHANGED(Kind.NOTE, null),
    DELAYED(Kind.EXCEPTION, null),
    ATTEMPTED(Kind.EXCEPTION, null),
    NOT_COMPLETED(Kind.EXCEPTION, null),
    REFUSED(Kind.EXCEPTION, null),
    DAMAGED(Kind.EXCEPTION, null),
    RECONSIGNED(Kind.EXCEPTION, null),
    RETURNED(Kind.EXCEPTION, ShipmentStatus.RETURNED),
    CANCELLED(Kind.EXCEPTION, ShipmentStatus.CANCELLED);

    /** Where on the way a code belongs. */
    public enum Kind {
        NOTE,
        PICKUP,
        TRANSIT,
        DELIVERY,
        EXCEPTION
    }

    private final Kind kind;
    private final ShipmentStatus status;

    MilestoneCode(Kind kind, ShipmentStatus status) {
        this.kind = kind;
        this.status = status;
    }

    public Kind kind() {
        return kind;
    }

    /** The status that it proves; null for what proves none. */
    public ShipmentStatus status() {
        return status;
    }

    /** Whether it speaks of a time still to come and is no proof that anything happened then. */
    public boolean isAhead() {
        return this == ESTIMATE || this == APPOINTMENT_PICKUP || this == APPOINTMENT_DELIVERY;
    }

    /** Whether it says that goods moved or stood at a stop. */
    public boolean isMovement() {
        return kind == Kind.PICKUP || kind == Kind.TRANSIT || kind == Kind.DELIVERY;
    }
}
