package io.trigon.domain.contract.invoice;

/** What a line of an invoice is for; each syntax has its codes for them. */
public enum ChargeKind {
    /** The amount for each shipment. */
    BASE,
    /** The rate for what is carried: weight, way or units. */
    HAULAGE,
    /** What is missing to the minimum. */
    MINIMUM,
    /** Fuel, in per cent of all before it. */
    FUEL
}
