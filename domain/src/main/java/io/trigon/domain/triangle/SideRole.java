package io.trigon.domain.triangle;

/** The two corners of a triangle that are not us. */
public enum SideRole {
    SHIPPER,
    CONSIGNEE
}
