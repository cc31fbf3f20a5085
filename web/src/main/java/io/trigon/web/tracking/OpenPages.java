package io.trigon.web.tracking;

import io.trigon.domain.access.Viewer;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The pages that are open on this node. A page whose connection broke is forgotten, whatever its broken end says: no other
 * page, and no new one, suffers for it.
 */
final class OpenPages {
    static final int MOST_OF_ONE = 20;
    private static final Logger LOG = System.getLogger(OpenPages.class.getName());

    private final Set<Listener> listeners = Collections.synchronizedSet(new LinkedHashSet<>());

    /** One open page; {@code stillIn} says whether who opened it is still signed in. */
    record Listener(Viewer viewer, Locale locale, SseEventSink sink, Sse sse, BooleanSupplier stillIn) {}

    /** The oldest of too many pages of one viewer are closed. */
    void open(Listener page) {
        List<Listener> own = all().stream()
                .filter(l -> l.viewer().userId() == page.viewer().userId())
                .toList();
        own.stream().limit(Math.max(0, own.size() + 1 - MOST_OF_ONE)).forEach(this::dismiss);
        listeners.add(page);
        send(page, "hello", "{}");
    }

    List<Listener> all() {
        synchronized (listeners) {
            return List.copyOf(listeners);
        }
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void send(Listener page, String name, String data) {
        try {
            page.sink()
                    .send(page.sse()
                            .newEventBuilder()
                            .name(name)
                            .data(String.class, data)
                            .build());
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "a page was left: {0}", gone.toString());
            dismiss(page);
        }
    }

    void dismissIf(Predicate<Listener> over) {
        all().stream().filter(over).forEach(this::dismiss);
    }

    private void dismiss(Listener page) {
        listeners.remove(page);
        try {
            page.sink().close();
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "a page was left: {0}", gone.toString());
        }
    }
}
