package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All fences that hold, in memory, found by place. A change made here is seen by the next question; one that another node made
 * within {@value #TRUSTED_SECONDS} seconds. Whoever asks gets one whole state, never half of two.
 */
@ApplicationScoped
public class FenceIndex implements FenceMap {
    private static final System.Logger LOG = System.getLogger(FenceIndex.class.getName());
    private static final int TRUSTED_SECONDS = 10;

    private record Known(FenceSnapshot fences, Instant readAt) {}

    private volatile Known known;
    private volatile boolean stale = true;
    private final ReentrantLock reading = new ReentrantLock();
    private Geofences geofences;
    private Clock clock;

    protected FenceIndex() {}

    @Inject
    public FenceIndex(Geofences geofences, Clock clock) {
        this.geofences = geofences;
        this.clock = clock;
    }

    @Override
    public List<Fence> around(GeoPoint point) {
        return fences().around(point);
    }

    @Override
    public Optional<Fence> area(FenceId id) {
        return fences().area(id);
    }

    @Override
    public Optional<FenceShape> groundOf(long siteId) {
        return fences().groundOf(siteId);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FencesChanged event) {
        stale = true;
    }

    private FenceSnapshot fences() {
        Known now = known;
        return isFresh(now) ? now.fences() : read();
    }

    private boolean isFresh(Known now) {
        return now != null
                && !stale
                && now.readAt().plus(Duration.ofSeconds(TRUSTED_SECONDS)).isAfter(clock.instant());
    }

    /** One reads while the others go on with what they know: nobody waits with a connection in hand. */
    private FenceSnapshot read() {
        Known before = known;
        if (before == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return before.fences();
        }
        try {
            return isFresh(known) ? known.fences() : readAnew(known);
        } finally {
            reading.unlock();
        }
    }

    /** The stamp is read first: what changes while the fences are read is read again the next time. */
    private FenceSnapshot readAnew(Known before) {
        stale = false;
        try {
            long stamp = geofences.stamp();
            FenceSnapshot fences = before != null && before.fences().stamp() == stamp
                    ? before.fences()
                    : FenceSnapshot.of(stamp, geofences.holding(), before == null ? null : before.fences());
            known = new Known(fences, clock.instant());
            return fences;
        } catch (RuntimeException trouble) {
            stale = true;
            if (before == null) {
                throw trouble;
            }
            LOG.log(System.Logger.Level.WARNING, "the fences could not be read; those of before hold", trouble);
            return before.fences();
        }
    }
}
