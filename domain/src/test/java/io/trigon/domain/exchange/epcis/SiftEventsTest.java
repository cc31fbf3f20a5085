package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.EventReads.Hit;
import io.trigon.domain.shared.BrokenRule;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who asks for what stands in the text of events")
class SiftEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final int EVENTS = SiftEvents.MOST_LOOKED_AT + 250;
    private static final Viewer STAFF =
            new Viewer(1, "care", "Care", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);

    private int bytes = 100;
    private final FindEvents find = new FindEvents(
            port(EventReads.class), port(KeptEvents.class), RecordedHits.words(), (event, conditions) -> event.eventId()
                    .endsWith(conditions.get(0).values().get(0)));

    private final class Numbered extends KeptEvent {
        private final long number;

        Numbered(long number) {
            this.number = number;
        }

        @Override
        public Long id() {
            return number;
        }

        @Override
        public String eventId() {
            return "urn:e:" + number;
        }

        @Override
        public int bytes() {
            return bytes;
        }
    }

    /** Events of the rows from 1, in their order. */
    private <T> T port(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, said) -> switch (method.getName()) {
                    case "hits" -> hits((EventCursor) said[3], (int) said[4]);
                    case "byIds" -> ((Collection<?>) said[0])
                            .stream().map(id -> new Numbered((Long) id)).toList();
                    default -> null;
                }));
    }

    private static List<Hit> hits(EventCursor after, int limit) {
        long from = after == null ? 1 : after.id() + 1;
        return LongStream.rangeClosed(from, Math.min(EVENTS, from + limit - 1))
                .mapToObj(id -> new Hit(false, id, NOW))
                .toList();
    }

    private static EventQuery ending(String digits, String... more) {
        Map<String, List<String>> parameters = more.length == 0
                ? Map.of("EQ_gs1:number", List.of(digits))
                : Map.of("EQ_gs1:number", List.of(digits), more[0], List.of(more[1]));
        return QueryReading.of(parameters);
    }

    private List<Integer> sizes(EventQuery query, int perPage, List<Long> seen) {
        List<Integer> sizes = new ArrayList<>();
        String token = null;
        do {
            EventPage page = find.find(STAFF, query, perPage, token);
            page.events().forEach(e -> seen.add(((SeenEvent.Captured) e).event().id()));
            sizes.add(page.events().size());
            token = page.next();
        } while (token != null);
        return sizes;
    }

    @Test
    void findsAllOfItOnceAndInOrderPageByPage() {
        List<Long> seen = new ArrayList<>();
        List<Integer> sizes = sizes(ending("000"), 3, seen);
        assertThat(seen).containsExactly(1000L, 2000L, 3000L, 4000L, 5000L, 6000L, 7000L, 8000L, 9000L, 10_000L);
        assertThat(sizes).containsExactly(3, 3, 3, 1);
    }

    @Test
    void isLedOnBehindManyThatAreSomethingElse() {
        List<Long> seen = new ArrayList<>();
        assertThat(sizes(ending("10240"), 10, seen)).containsExactly(0, 1);
        assertThat(seen).containsExactly(10_240L);
        assertThat(sizes(ending("none"), 10, seen)).containsExactly(0, 0);
    }

    @Test
    void getsShorterPagesOfLargeEvents() {
        bytes = 1 << 20;
        List<Long> seen = new ArrayList<>();
        List<Integer> sizes = sizes(ending("00", "eventCountLimit", "9"), 100, seen);
        assertThat(seen).containsExactly(100L, 200L, 300L, 400L, 500L, 600L, 700L, 800L, 900L);
        assertThat(sizes).allMatch(size -> size <= 4);
    }

    @Test
    void isToldWhenItIsMoreThanTheyWantOrCannotBeCounted() {
        assertThat(find.find(STAFF, ending("00", "eventCountLimit", "7"), 5, null)
                        .events())
                .hasSize(5);
        List<Long> seen = new ArrayList<>();
        assertThat(sizes(ending("00", "eventCountLimit", "7"), 5, seen)).containsExactly(5, 2);
        breaks("epcis-query-too-large", ending("00", "maxEventCount", "7"));
        breaks("epcis-query-too-complex", ending("none", "maxEventCount", "7"));
    }

    private void breaks(String code, EventQuery query) {
        assertThatThrownBy(() -> find.find(STAFF, query, 10, null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
