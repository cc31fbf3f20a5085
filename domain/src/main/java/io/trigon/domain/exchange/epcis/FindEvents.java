package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.EventQuery.Column;
import io.trigon.domain.exchange.epcis.EventReads.Facet;
import io.trigon.domain.exchange.epcis.EventReads.Hit;
import io.trigon.domain.exchange.epcis.SiftEvents.Sifted;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.epcis.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers queries for events: captured ones as they came, and milestones of ours as events, in one order. */
@ApplicationScoped
public class FindEvents {
    /** Events of one page. */
    public static final int MOST = 1_000;

    private static final int AT_ONCE = 50;

    /** A page that has more ends early. */
    private static final long PAGE_BYTES = 4 << 20;

    private EventReads reads;
    private KeptEvents kept;
    private BusinessSteps steps;
    private EventContents contents;
    private SiftEvents sift;

    protected FindEvents() {}

    @Inject
    public FindEvents(EventReads reads, KeptEvents kept, BusinessSteps steps, EventContents contents) {
        this.reads = reads;
        this.kept = kept;
        this.steps = steps;
        this.contents = contents;
        this.sift = new SiftEvents(reads, kept, contents);
    }

    /**
     * One page.
     *
     * @param token of the page before; null to begin
     * @throws QueryException when the token is none
     * @throws BrokenRule {@code epcis-query-too-large} when more is found than the query allows, {@code epcis-query-too-complex}
     *     when that can't be counted
     */
    @Transactional
    public EventPage find(Viewer viewer, EventQuery query, int perPage, String token) {
        EventCursor after = token == null ? null : EventCursor.of(token);
        int seen = after == null ? 0 : after.seen();
        int left = query.most() == null ? Integer.MAX_VALUE : Math.max(0, query.most() - seen);
        int wanted = Math.min(left, Math.min(MOST, Math.max(1, perPage)));
        checkSize(viewer, query);
        if (!query.inside().isEmpty()) {
            return sifted(viewer, query, after, wanted, left);
        }
        List<Hit> hits = reads.hits(viewer, query, codesOf(query), after, wanted + 1);
        Map<Long, SeenEvent> found = new HashMap<>();
        List<Hit> page = read(hits.subList(0, Math.min(wanted, hits.size())), found);
        boolean more = hits.size() > page.size() && left > page.size();
        Hit last = more ? page.get(page.size() - 1) : null;
        return new EventPage(
                seen(page, found),
                last == null ? null : new EventCursor(last.at(), last.id(), seen + page.size()).text());
    }

    /** A page may be shorter than wanted, and have another behind it: there was much to be looked into. */
    private EventPage sifted(Viewer viewer, EventQuery query, EventCursor after, int wanted, int left) {
        int seen = after == null ? 0 : after.seen();
        Sifted sifted = sift.sift(viewer, query, after, wanted + 1);
        List<SiftEvents.Found> page =
                sifted.found().subList(0, Math.min(wanted, sifted.found().size()));
        boolean cut = sifted.found().size() > wanted;
        Hit last = cut ? page.get(page.size() - 1).hit() : sifted.last();
        boolean more = (cut || !sifted.whole()) && left > page.size();
        return new EventPage(
                page.stream()
                        .<SeenEvent>map(found -> new SeenEvent.Captured(found.event()))
                        .toList(),
                more ? new EventCursor(last.at(), last.id(), seen + page.size()).text() : null);
    }

    private void checkSize(Viewer viewer, EventQuery query) {
        if (query.refuseAbove() != null) {
            int limit = Math.min(query.refuseAbove(), 100_000) + 1;
            int found = query.inside().isEmpty()
                    ? reads.hits(viewer, query, codesOf(query), null, limit).size()
                    : countInside(viewer, query, limit);
            BrokenRule.unless(found < limit, "epcis-query-too-large", "more events than maxEventCount");
        }
    }

    private int countInside(Viewer viewer, EventQuery query, int limit) {
        Sifted sifted = sift.sift(viewer, query, null, limit);
        int found = sifted.found().size();
        BrokenRule.unless(
                sifted.whole() || found >= limit,
                "epcis-query-too-complex",
                "more than " + SiftEvents.MOST_LOOKED_AT
                        + " events would have to be looked into: narrow the query down");
        return found;
    }

    /** @return those that were read: fewer than are asked for when they are so large that the rest waits for the next page */
    private List<Hit> read(List<Hit> hits, Map<Long, SeenEvent> found) {
        reads.own(hits.stream().filter(Hit::own).map(Hit::id).toList())
                .forEach(e -> found.put(e.id(), new SeenEvent.Own(e.worded(steps))));
        long bytes = 0;
        for (int from = 0; from < hits.size(); from += AT_ONCE) {
            int until = Math.min(hits.size(), from + AT_ONCE);
            List<Hit> some = hits.subList(from, until);
            for (KeptEvent e :
                    kept.byIds(some.stream().filter(h -> !h.own()).map(Hit::id).toList())) {
                found.put(e.id(), new SeenEvent.Captured(e));
                bytes += e.bytes();
            }
            if (bytes > PAGE_BYTES) {
                return hits.subList(0, until);
            }
        }
        return hits;
    }

    /**
     * What somebody hasn't had, in the order of its record times.
     *
     * @param hits the rows that were looked at, of events too that are there no more
     * @param isWhole whether nothing more is to be had
     */
    record Fresh(List<SeenEvent> events, List<Hit> hits, boolean isWhole) {
        /** The record time of the last one. */
        Instant last() {
            return hits.get(hits.size() - 1).at();
        }
    }

    /** Of what was recorded at that time or later: that whose rows weren't had. */
    Fresh fresh(Viewer viewer, EventQuery asked, Instant from, Set<Long> had, int most) {
        EventQuery query = asked.recordedSince(from);
        List<Hit> fresh = new ArrayList<>();
        List<Hit> hits;
        EventCursor after = null;
        do {
            hits = reads.hits(viewer, query, codesOf(query), after, MOST);
            hits.stream().filter(hit -> !had.contains(hit.id())).forEach(fresh::add);
            Hit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
            after = last == null ? null : new EventCursor(last.at(), last.id(), 0);
        } while (hits.size() == MOST && fresh.size() <= most);
        Map<Long, SeenEvent> found = new HashMap<>();
        List<Hit> page = read(fresh.subList(0, Math.min(most, fresh.size())), found);
        boolean whole = hits.size() < MOST && page.size() == fresh.size();
        List<EventInside> inside = query.inside();
        List<SeenEvent> events = seen(page, found).stream()
                .filter(e -> inside.isEmpty()
                        || e instanceof SeenEvent.Captured captured && contents.fulfils(captured.event(), inside))
                .toList();
        return new Fresh(events, List.copyOf(page), whole);
    }

    private static List<SeenEvent> seen(List<Hit> hits, Map<Long, SeenEvent> found) {
        return hits.stream()
                .map(hit -> found.get(hit.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** An event and the declarations that it was wrong; empty for one that isn't the viewer's to see as for none. */
    @Transactional
    public List<SeenEvent> byEventId(Viewer viewer, String eventId) {
        EventQuery query = EventQuery.ALL.and(new EventQuery.Ids(List.of(eventId)));
        return find(viewer, query, MOST, null).events().stream()
                .filter(e -> !(e instanceof SeenEvent.Own own)
                        || own.event().eventId().equalsIgnoreCase(eventId))
                .toList();
    }

    /** Values that events of the viewer have. */
    @Transactional
    public List<String> values(Viewer viewer, Facet facet, String after, int limit) {
        Set<String> values = new TreeSet<>(reads.values(viewer, facet, after, limit));
        Stream<String> ours =
                switch (facet) {
                    case EVENT_TYPE -> reads.latestCodes(viewer).stream().map(c -> EventType.OBJECT.name());
                    case BIZ_STEP -> words(viewer, steps::bizStep);
                    case DISPOSITION -> words(viewer, steps::disposition);
                    default -> Stream.empty();
                };
        ours.filter(word -> after == null || word.compareTo(after) > 0).forEach(values::add);
        return values.stream().limit(limit).toList();
    }

    private Stream<String> words(Viewer viewer, Function<MilestoneCode, Optional<String>> word) {
        return reads.latestCodes(viewer).stream().flatMap(code -> word.apply(code).stream());
    }

    /** Milestones that are events, of those the ones whose words are asked for. */
    private Set<MilestoneCode> codesOf(EventQuery query) {
        Set<MilestoneCode> codes = Arrays.stream(MilestoneCode.values())
                .filter(code -> steps.bizStep(code).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MilestoneCode.class)));
        for (EventQuery.Condition condition : query.conditions()) {
            if (condition instanceof EventInside) {
                codes.clear(); // ours have no such fields
            } else if (condition instanceof EventQuery.Words words && words.column() == Column.BIZ_STEP) {
                codes.removeIf(c -> !words.words().contains(steps.bizStep(c).orElse(null)));
            } else if (condition instanceof EventQuery.Words words && words.column() == Column.DISPOSITION) {
                codes.removeIf(c -> !words.words().contains(steps.disposition(c).orElse(null)));
            }
        }
        return codes;
    }
}
