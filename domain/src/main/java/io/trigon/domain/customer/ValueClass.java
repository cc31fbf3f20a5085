package io.trigon.domain.customer;

/** The three classes by which attention is dealt out. */
public enum ValueClass {
    KEY,
    NORMAL,
    SMALL
}
