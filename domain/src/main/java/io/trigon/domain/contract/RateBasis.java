package io.trigon.domain.contract;

/** What a rate is multiplied by, besides what each shipment costs. */
public enum RateBasis {
    /** Kilograms, to the gram. */
    KG(1),
    /** Kilograms, to the gram: pro rata, not by hundreds begun. */
    HUNDRED_KG(100),
    /** Whole kilometres as the crow flies, from stop to stop in their order. */
    KM(1),
    /** Handling units as ordered: pallets, cartons. */
    UNIT(1);

    private final int size;

    RateBasis(int size) {
        this.size = size;
    }

    /** For how many kilograms, kilometres or units the rate is. */
    public int size() {
        return size;
    }
}
