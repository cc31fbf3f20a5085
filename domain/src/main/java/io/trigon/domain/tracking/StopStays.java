package io.trigon.domain.tracking;

import java.time.Duration;
import java.util.List;

/** How long trucks stood at a site. */
@FunctionalInterface
public interface StopStays {
    /**
     * The last stays that ended, of at most so many stops; from the arrival, or from the agreed window where the truck came before
     * it, to the departure.
     */
    List<Duration> lastAt(long siteId, int stops);
}
