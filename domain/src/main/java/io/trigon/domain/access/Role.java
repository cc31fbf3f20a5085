package io.trigon.domain.access;

/** What a user is here for. The last three belong to a company and see its own records alone. */
public enum Role {
    ACCOUNT_MANAGER,
    CARE_AGENT,
    ADMIN,
    SHIPPER,
    CONSIGNEE,
    CARRIER;

    /** Whether users of this role belong to us, and not to a party. */
    public boolean isStaff() {
        return this == ACCOUNT_MANAGER || this == CARE_AGENT || this == ADMIN;
    }
}
