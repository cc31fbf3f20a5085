package io.trigon.domain.shipment;

/** By which kind of order a shipment was asked for; it decides what its sender is told when it is done. */
public enum OrderKind {
    /** A load tender or a transport instruction (X12 204, EDIFACT IFTMIN). */
    LOAD_TENDER,
    /** A firm booking (EDIFACT IFTMBF). */
    BOOKING,
    /** A bill of lading (X12 211). */
    BILL_OF_LADING,
    /** An order to ship from a warehouse (X12 940). */
    WAREHOUSE_ORDER,
    /** Stock on its way into a warehouse (X12 943). */
    STOCK_TRANSFER,
    /** Entered by a person. */
    BY_HAND
}
