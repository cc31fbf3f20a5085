package io.trigon.domain.tracking.fleet;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.PositionSearch.After;
import io.trigon.domain.tracking.fleet.PositionSearch.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds positions, a part at a time. Whoever names neither a shipment nor a device looks at the last day, or at another time
 * of at most {@value #DAYS_MOST} days.
 */
@ApplicationScoped
public class FindPositions {
    /** So many are answered at once. */
    public static final int PART_MOST = 10_000;

    /** So many are written into one file. */
    public static final int FILE_MOST = 200_000;

    private static final int PART = 2_000;
    private static final int DAYS_MOST = 31;

    private PositionSearch search;
    private Clock clock;

    protected FindPositions() {}

    @Inject
    public FindPositions(PositionSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** @throws BrokenRule {@code positions-window} for a time that ends before it begins, or is too long */
    public Sought sought(Long shipmentId, String device, Instant from, Instant until, GeoBox box) {
        BrokenRule.unless(device == null || Fix.isDevice(device), "device-identifier", "that is no id of a device");
        boolean open = shipmentId == null && device == null;
        Instant end = until == null && open ? (from == null ? clock.instant() : from.plus(Duration.ofDays(1))) : until;
        Instant begin = from == null && open ? end.minus(Duration.ofDays(1)) : from;
        boolean sound = begin == null || end == null || begin.isBefore(end);
        boolean brief = !open || !begin.plus(Duration.ofDays(DAYS_MOST)).isBefore(end);
        BrokenRule.unless(
                sound && brief,
                "positions-window",
                "from is before until; and without a shipment or a device at most " + DAYS_MOST + " days before");
        return new Sought(shipmentId, device, begin, end, box);
    }

    public List<Fix> part(Viewer viewer, Sought sought, After after, int limit) {
        return search.find(viewer, sought, after, Math.max(1, Math.min(PART_MOST, limit)));
    }

    /**
     * One after the other, part by part, so that no more than a part is ever held in memory.
     *
     * @return after which to go on; empty when those were all
     */
    public Optional<After> each(Viewer viewer, Sought sought, After after, int most, Consumer<Fix> taker) {
        int left = Math.min(FILE_MOST, most);
        After from = after;
        while (left > 0) {
            int wanted = Math.min(PART, left);
            List<Fix> part = search.find(viewer, sought, from, wanted);
            part.forEach(taker);
            if (part.size() < wanted) {
                return Optional.empty();
            }
            left -= part.size();
            from = After.of(part.get(part.size() - 1));
        }
        boolean more = !search.find(viewer, sought, from, 1).isEmpty();
        return more ? Optional.of(from) : Optional.empty();
    }
}
