package io.trigon.domain.tracking.fleet;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.tracking.Fix;
import java.time.Instant;
import java.util.List;

/**
 * Stored positions by device, shipment, time and box. A party finds those of devices while they moved with shipments of its
 * own, and no others.
 */
public interface PositionSearch {
    /**
     * What is looked for; null does not narrow.
     *
     * @param from the first time that counts
     * @param until the first time that doesn't any more
     */
    record Sought(Long shipmentId, String device, Instant from, Instant until, GeoBox box) {}

    /** The position after which the next part begins; null for the first part. */
    record After(String device, Instant at) {
        public static After of(Fix fix) {
            return new After(fix.device(), fix.at());
        }
    }

    /** By device, then time; at most so many. */
    List<Fix> find(Viewer viewer, Sought sought, After after, int limit);
}
