package io.trigon.domain.triangle;

/** How a side feels about us, as far as its shipments tell. */
public enum Health {
    GOOD,
    STRAINED,
    AT_RISK;

    /**
     * Reads the health from the last deliveries.
     *
     * @param delivered deliveries looked at
     * @param late how many of them were late
     * @param openDelays shipments that are late right now
     */
    public static Health of(long delivered, long late, long openDelays) {
        double share = delivered == 0 ? 0 : (double) late / delivered;
        if (share > 0.25 || openDelays > 2) {
            return AT_RISK;
        }
        return share > 0.1 || openDelays > 0 ? STRAINED : GOOD;
    }
}
