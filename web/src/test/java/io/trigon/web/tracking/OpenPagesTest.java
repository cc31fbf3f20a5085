package io.trigon.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.web.tracking.OpenPages.Listener;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OpenPagesTest {
    private final OpenPages pages = new OpenPages();
    private final List<String> heard = new ArrayList<>();

    @Test
    void aPageWhoseConnectionBrokeIsForgottenAndTheOthersHear() {
        pages.open(page(1, sink("left")));
        pages.open(page(1, sink("open")));
        breaks("left");
        pages.all().forEach(page -> pages.send(page, "change", "{}"));
        assertThat(heard).containsExactly("left", "open", "open");
        assertThat(pages.all()).hasSize(1);
    }

    /** Twenty pages were left by a train in a tunnel; the next one is opened all the same. */
    @Test
    void pagesThatWereLeftKeepNoNewOneOut() {
        for (int i = 0; i < OpenPages.MOST_OF_ONE; i++) {
            pages.open(page(1, sink("left")));
        }
        breaks("left");
        pages.open(page(1, sink("new")));
        assertThat(heard).last().isEqualTo("new");
        assertThat(pages.all()).hasSize(OpenPages.MOST_OF_ONE);
    }

    @Test
    void theOldestOfTooManyPagesOfOneViewerIsClosedAndThoseOfOthersStay() {
        pages.open(page(2, sink("another's")));
        for (int i = 0; i <= OpenPages.MOST_OF_ONE; i++) {
            pages.open(page(1, sink("own")));
        }
        assertThat(pages.all()).hasSize(OpenPages.MOST_OF_ONE + 1);
        assertThat(pages.all()).extracting(page -> page.viewer().userId()).contains(2L);
    }

    private final List<String> broken = new ArrayList<>();

    private void breaks(String name) {
        broken.add(name);
    }

    private SseEventSink sink(String name) {
        return fake(SseEventSink.class, (self, method, args) -> {
            if (broken.contains(name)) {
                throw new IllegalStateException("broken pipe");
            }
            if (method.getName().equals("send")) {
                heard.add(name);
            }
            return method.getReturnType() == boolean.class ? (Object) false : null;
        });
    }

    private static Listener page(long user, SseEventSink sink) {
        Viewer viewer = new Viewer(user, "ann", "Ann", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
        OutboundSseEvent.Builder builder = fake(
                OutboundSseEvent.Builder.class,
                (self, method, args) -> method.getName().equals("build") ? null : self);
        Sse sse = fake(Sse.class, (self, method, args) -> builder);
        return new Listener(viewer, Locale.ENGLISH, sink, sse, () -> true);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        InvocationHandler known = (self, method, args) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == args[0];
            default -> handler.invoke(self, method, args);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, known));
    }
}
