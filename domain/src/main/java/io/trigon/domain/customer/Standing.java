package io.trigon.domain.customer;

/** What a company is to us: under contract, not yet, or no longer. */
public enum Standing {
    CONTRACTED,
    POTENTIAL,
    LAPSED
}
