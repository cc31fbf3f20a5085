package io.trigon.web.tracking;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.ChangeFeed;
import io.trigon.domain.shared.ChangeFeed.Change;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.triangle.TriangleReads;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final int MOST_PAGES_OF_ONE = 20;

    @Resource
    private ManagedScheduledExecutorService timer;

    private final Set<Listener> listeners = Collections.synchronizedSet(new LinkedHashSet<>());
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

    /** One open page; {@code stillIn} says whether who opened it is still signed in. */
    private record Listener(Viewer viewer, Locale locale, SseEventSink sink, Sse sse, BooleanSupplier stillIn) {
        void send(String name, String data) {
            OutboundSseEvent event =
                    sse.newEventBuilder().name(name).data(String.class, data).build();
            sink.send(event);
        }
    }

    /** Follows until the page is left or the viewer is signed in no more; the oldest of too many pages is closed. */
    synchronized void follow(Viewer viewer, Locale locale, SseEventSink sink, Sse sse, BooleanSupplier stillIn) {
        List<Listener> own = listeners.stream()
                .filter(l -> l.viewer().userId() == viewer.userId())
                .toList();
        own.stream().limit(Math.max(0, own.size() + 1 - MOST_PAGES_OF_ONE)).forEach(this::dismiss);
        Listener listener = new Listener(viewer, locale, sink, sse, stillIn);
        listener.send("hello", "{}");
        listeners.add(listener);
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
        all().forEach(this::dismiss);
    }

    private void beat() {
        try {
            all().stream().filter(l -> l.sink().isClosed()).forEach(listeners::remove);
            if (pauseWithoutListeners()) {
                return;
            }
            List<Change> news = changes.after(seen, MOST_AT_ONCE);
            for (Change change : news) {
                seen = change.id();
                Map<List<Object>, Boolean> known = new HashMap<>();
                all().forEach(l -> tell(l, change, known));
            }
            if (++beats % BEATS_BETWEEN_SIGNS_OF_LIFE == 0) {
                all().stream().filter(l -> !l.stillIn().getAsBoolean()).forEach(this::dismiss);
                all().forEach(l -> l.send("alive", "{}"));
            }
        } catch (RuntimeException e) {
            // the next beat tries again: an exception here would end the schedule for good
            LOG.log(Level.WARNING, "change feed: {0}", e.toString());
        }
    }

    private synchronized boolean pauseWithoutListeners() {
        if (listeners.isEmpty() && beat != null) {
            beat.cancel(false);
            beat = null;
        }
        return beat == null;
    }

    private List<Listener> all() {
        synchronized (listeners) {
            return List.copyOf(listeners);
        }
    }

    private void dismiss(Listener listener) {
        listeners.remove(listener);
        listener.sink().close();
    }

    /** @param known what was found out for this change about others of the same role and company */
    private void tell(Listener listener, Change change, Map<List<Object>, Boolean> known) {
        Viewer viewer = listener.viewer();
        List<Object> kind = Arrays.asList(viewer.role(), viewer.companyId());
        if (known.computeIfAbsent(kind, any -> concerns(viewer, change))) {
            listener.send("change", ChangeText.json(change, listener.locale()));
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
