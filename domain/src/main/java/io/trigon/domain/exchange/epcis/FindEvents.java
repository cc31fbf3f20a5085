package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.EventQuery.Column;
import io.trigon.domain.exchange.epcis.EventReads.Facet;
import io.trigon.domain.exchange.epcis.EventReads.Hit;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.epcis.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    private EventReads reads;
    private KeptEvents kept;
    private BusinessSteps steps;

    protected FindEvents() {}

    @Inject
    public FindEvents(EventReads reads, KeptEvents kept, BusinessSteps steps) {
        this.reads = reads;
        this.kept = kept;
        this.steps = steps;
    }

    /**
     * One page.
     *
     * @param token of the page before; null to begin
     * @throws QueryException when the token is none
     * @throws BrokenRule {@code epcis-query-too-large} when more is found than the query allows
     */
    @Transactional
    public EventPage find(Viewer viewer, EventQuery query, int perPage, String token) {
        EventCursor after = token == null ? null : EventCursor.of(token);
        int seen = after == null ? 0 : after.seen();
        int left = query.most() == null ? Integer.MAX_VALUE : Math.max(0, query.most() - seen);
        int wanted = Math.min(left, Math.min(MOST, Math.max(1, perPage)));
        checkSize(viewer, query);
        List<Hit> hits = reads.hits(viewer, query, codesOf(query), after, wanted + 1);
        List<Hit> page = hits.subList(0, Math.min(wanted, hits.size()));
        boolean more = hits.size() > wanted && left > wanted;
        Hit last = more ? page.get(page.size() - 1) : null;
        return new EventPage(
                events(page), last == null ? null : new EventCursor(last.at(), last.id(), seen + page.size()).text());
    }

    private void checkSize(Viewer viewer, EventQuery query) {
        if (query.refuseAbove() != null) {
            int limit = Math.min(query.refuseAbove(), 100_000) + 1;
            int found = reads.hits(viewer, query, codesOf(query), null, limit).size();
            BrokenRule.unless(found < limit, "epcis-query-too-large", "more events than maxEventCount");
        }
    }

    private List<SeenEvent> events(List<Hit> hits) {
        Map<Long, SeenEvent> found = new HashMap<>();
        kept.byIds(hits.stream().filter(h -> !h.own()).map(Hit::id).toList())
                .forEach(e -> found.put(e.id(), new SeenEvent.Captured(e)));
        reads.own(hits.stream().filter(Hit::own).map(Hit::id).toList())
                .forEach(e -> found.put(e.id(), new SeenEvent.Own(e.worded(steps))));
        return hits.stream()
                .map(h -> found.get(h.id()))
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
            if (condition instanceof EventQuery.Words words && words.column() == Column.BIZ_STEP) {
                codes.removeIf(c -> !words.words().contains(steps.bizStep(c).orElse(null)));
            } else if (condition instanceof EventQuery.Words words && words.column() == Column.DISPOSITION) {
                codes.removeIf(c -> !words.words().contains(steps.disposition(c).orElse(null)));
            }
        }
        return codes;
    }
}
