package io.trigon.domain.tracking.fleet;

import io.trigon.domain.access.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Where everything under way is. Staff see all, and registered devices that move with nothing; a party sees what carries its
 * own shipments, from when on it did.
 */
public interface Fleet {
    /** More vehicles are not shown at once; those seen longest ago are left out. */
    int MOST = 10_000;

    /** All vehicles that were seen after the time, the last seen first. */
    List<Vehicle> seen(Viewer viewer, Instant since);

    /** The vehicles that carry one of these shipments. */
    List<Vehicle> carrying(Viewer viewer, Collection<String> trackingNumbers, Instant since);
}
