package io.trigon.domain.shipment;

/** Serial numbers for units that we label ourselves. */
public interface SsccSerials {
    /**
     * The next one under these leading digits, 1 for the first: without gaps, on however many nodes, and never the same
     * again. Holds the counter until the transaction ends.
     */
    long next(String leading);
}
