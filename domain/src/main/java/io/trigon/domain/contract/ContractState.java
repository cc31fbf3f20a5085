package io.trigon.domain.contract;

/** The life of a contract, in its order; REJECTED and LAPSED end it. */
public enum ContractState {
    DRAFT,
    IN_APPROVAL,
    APPROVED,
    REJECTED,
    ACCEPTED,
    ACTIVE,
    RENEWED,
    LAPSED
}
