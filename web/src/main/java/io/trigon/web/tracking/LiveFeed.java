package io.trigon.web.tracking;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.ChangeFeed;
import io.trigon.domain.shared.ChangeFeed.Change;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.triangle.TriangleReads;
import io.trigon.web.tracking.OpenPages.Listener;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Passes changes of any node on to the pages that are open on this one. It reads the change feed three times a second, and
 * only while somebody listens. A viewer hears only of what the viewer may see.
 */
@ApplicationScoped
public class LiveFeed {
    private static final Logger LOG = System.getLogger(LiveFeed.class.getName());
    private static final long BEAT_MILLIS = 300;
    private static final int BEATS_BETWEEN_SIGNS_OF_LIFE = 60;
    private static final int MOST_AT_ONCE = 200;

    @Resource
    private ManagedScheduledExecutorService timer;

    private final OpenPages pages = new OpenPages();
    private ChangeFeed changes;
    private ShipmentReads shipments;
    private TriangleReads triangles;
    private ScheduledFuture<?> beat;
    private long seen;
    private int beats;

    protected LiveFeed() {}

    @Inject
    LiveFeed(ChangeFeed changes, ShipmentReads shipments, TriangleReads triangles) {
        this.changes = changes;
        this.shipments = shipments;
        this.triangles = triangles;
    }

    /** Follows until the page is left or the viewer is signed in no more; the oldest of too many pages is closed. */
    synchronized void follow(Viewer viewer, Locale locale, SseEventSink sink, Sse sse, BooleanSupplier stillIn) {
        pages.open(new Listener(viewer, locale, sink, sse, stillIn));
        if (beat == null) {
            seen = changes.head();
            beat = timer.scheduleWithFixedDelay(this::beat, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (beat != null) {
            beat.cancel(false);
            beat = null;
        }
        pages.dismissIf(page -> true);
    }

    private void beat() {
        try {
            pages.dismissIf(page -> page.sink().isClosed());
            if (pauseWithoutListeners()) {
                return;
            }
            List<Change> news = changes.after(seen, MOST_AT_ONCE);
            for (Change change : news) {
                seen = change.id();
                Map<List<Object>, Boolean> known = new HashMap<>();
                pages.all().forEach(page -> tell(page, change, known));
            }
            if (++beats % BEATS_BETWEEN_SIGNS_OF_LIFE == 0) {
                pages.dismissIf(page -> !page.stillIn().getAsBoolean());
                pages.all().forEach(page -> pages.send(page, "alive", "{}"));
            }
        } catch (RuntimeException e) {
            // the next beat tries again: an exception here would end the schedule for good
            LOG.log(Level.WARNING, "change feed: {0}", e.toString());
        }
    }

    private synchronized boolean pauseWithoutListeners() {
        if (pages.isEmpty() && beat != null) {
            beat.cancel(false);
            beat = null;
        }
        return beat == null;
    }

    /** @param known what was found out for this change about others of the same role and company */
    private void tell(Listener listener, Change change, Map<List<Object>, Boolean> known) {
        Viewer viewer = listener.viewer();
        List<Object> kind = Arrays.asList(viewer.role(), viewer.companyId());
        if (known.computeIfAbsent(kind, any -> concerns(viewer, change))) {
            pages.send(listener, "change", ChangeText.json(change, listener.locale()));
        }
    }

    private boolean concerns(Viewer viewer, Change change) {
        if (viewer.isStaff()) {
            return true;
        }
        if (change.trackingNumber() != null) {
            return shipments
                    .view(viewer, new TrackingNumber(change.trackingNumber()))
                    .isPresent();
        }
        return change.triangleId() != null
                && triangles.view(viewer, change.triangleId()).isPresent();
    }
}
