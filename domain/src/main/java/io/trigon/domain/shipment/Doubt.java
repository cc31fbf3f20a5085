package io.trigon.domain.shipment;

/** Why a milestone doesn't count: it contradicts what we know. What is in doubt reaches no customer. */
public enum Doubt {
    /** Dated later than it was received. */
    IN_THE_FUTURE(true),
    /** An arrival or a delivery dated later than it was received: an estimate that poses as a fact. */
    ESTIMATE_AS_FACT(true),
    /** Dated half a year and more from when it came, or foretelling a day so far from that and from all that was agreed. */
    WRONG_DATE(true),
    /** Arrived or delivered earlier than the pick-up that was reported before. */
    BEFORE_PICKUP(true),
    /** Delivered at a stop that it was delivered at before, at another time. */
    SECOND_DELIVERY(true),
    /** At a stop, while its own device was far from there. */
    FAR_FROM_STOP(true),
    /** At the pick-up, although it had arrived at the last delivery before; or on the road after it was delivered. */
    AFTER_ARRIVAL(false),
    /** A movement, although it had been called off before and was never delivered. */
    AFTER_CANCELLATION(true),
    /** Called off, although it was delivered. */
    WAS_DELIVERED(true),
    /** A person found that it is not so. */
    DISMISSED(false);

    private final boolean askingPeople;

    Doubt(boolean askingPeople) {
        this.askingPeople = askingPeople;
    }

    /** Whether a person is to decide; else what else is known has decided already. */
    public boolean isForPeople() {
        return askingPeople;
    }
}
