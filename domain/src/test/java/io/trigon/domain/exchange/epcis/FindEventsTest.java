package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.EventReads.Hit;
import io.trigon.domain.testing.InMemoryEpcis;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final int EVENTS = 400;
    private static final int BYTES = 100_000;

    private final InMemoryEpcis kept = new InMemoryEpcis();
    private final FindEvents find = new FindEvents(reads(), kept, words(), (event, conditions) -> false);

    private static final class Large extends KeptEvent {
        private final String name;

        Large(int number) {
            name = "urn:uuid:" + number;
        }

        @Override
        public String eventId() {
            return name;
        }

        @Override
        public String partnerId() {
            return "CARRIER";
        }

        @Override
        public int bytes() {
            return BYTES;
        }
    }

    /** All that are kept, by their ids. */
    private EventReads reads() {
        return (EventReads) Proxy.newProxyInstance(
                EventReads.class.getClassLoader(), new Class<?>[] {EventReads.class}, (self, method, said) -> {
                    if (method.getName().equals("own")) {
                        return List.of();
                    }
                    long after = said[3] == null ? 0 : ((EventCursor) said[3]).id();
                    return kept.all().stream()
                            .filter(e -> e.id() > after)
                            .limit((int) said[4])
                            .map(e -> new Hit(false, e.id(), NOW))
                            .toList();
                });
    }

    private static BusinessSteps words() {
        return (BusinessSteps) Proxy.newProxyInstance(
                BusinessSteps.class.getClassLoader(),
                new Class<?>[] {BusinessSteps.class},
                (self, method, said) -> Optional.empty());
    }

    @Test
    void aPageOfLargeEventsEndsEarlyAndTheNextGoesOnBehindIt() {
        IntStream.range(0, EVENTS).forEach(i -> kept.add(new Large(i)));
        Viewer staff = new Viewer(1, "care", "Care", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
        List<Long> seen = new ArrayList<>();
        String token = null;
        do {
            EventPage page = find.find(staff, EventQuery.ALL, FindEvents.MOST, token);
            assertThat(page.events().size()).isBetween(1, 100);
            page.events().forEach(e -> seen.add(((SeenEvent.Captured) e).event().id()));
            token = page.next();
        } while (token != null);
        assertThat(seen)
                .containsExactlyElementsOf(
                        kept.all().stream().map(KeptEvent::id).toList());
    }
}
