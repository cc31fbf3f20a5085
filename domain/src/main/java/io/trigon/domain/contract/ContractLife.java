package io.trigon.domain.contract;

/** The process that leads a contract through its life. Each call takes part in the caller's transaction. */
public interface ContractLife {
    /** A draft was submitted: the process decides who must approve it. */
    void begin(Contract contract);

    /** A person approved or rejected it. */
    void decided(Contract contract, boolean approved, String by);

    /** The customer accepted or declined the offer. */
    void answered(Contract contract, boolean accepted, String by);

    /** A person decided, before the end, to renew it or let it lapse. */
    void renewalDecided(Contract contract, boolean renew, String by);
}
