package io.trigon.domain.triangle;

import java.time.Instant;

/** How a triangle was served, counted. */
public interface ServiceRecord {
    /** Deliveries since the instant, how many of them arrived after their promise, and shipments with an open delay now. */
    record Counts(long delivered, long late, long openDelays) {}

    Counts of(long triangleId, Instant since);
}
