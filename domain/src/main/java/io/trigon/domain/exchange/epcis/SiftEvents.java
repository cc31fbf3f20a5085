package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.EventReads.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks into events, in the order of the query, for those that fulfil conditions on their texts. Bounded: after many events it
 * ends with what it found, and somebody may go on behind the last one that it looked at.
 */
final class SiftEvents {
    static final int MOST_LOOKED_AT = 10_000;

    private static final int AT_ONCE = 100;
    private static final long MOST_BYTES = 32 << 20;
    private static final long PAGE_BYTES = 4 << 20;

    private final EventReads reads;
    private final KeptEvents kept;
    private final EventContents contents;

    /** An event that fulfils all conditions. */
    record Found(Hit hit, KeptEvent event) {}

    /**
     * What came of it.
     *
     * @param last that was looked at; null for none
     * @param whole whether there was no other to look at
     */
    record Sifted(List<Found> found, Hit last, boolean whole) {}

    SiftEvents(EventReads reads, KeptEvents kept, EventContents contents) {
        this.reads = reads;
        this.kept = kept;
        this.contents = contents;
    }

    /** @param most that are looked for */
    Sifted sift(Viewer viewer, EventQuery query, EventCursor after, int most) {
        Run run = new Run(query, most);
        EventCursor from = after;
        while (run.goesOn()) {
            List<Hit> hits = reads.hits(viewer, query, Set.of(), from, AT_ONCE);
            run.look(hits);
            if (hits.size() < AT_ONCE) {
                return new Sifted(run.found, run.last, hits.isEmpty() || run.last == hits.get(hits.size() - 1));
            }
            from = new EventCursor(run.last.at(), run.last.id(), 0);
        }
        return new Sifted(run.found, run.last, false);
    }

    private final class Run {
        private final List<EventInside> conditions;
        private final int most;
        private final List<Found> found = new ArrayList<>();
        private Hit last;
        private int lookedAt;
        private long bytes;
        private long foundBytes;

        Run(EventQuery query, int most) {
            this.conditions = query.inside();
            this.most = most;
        }

        boolean goesOn() {
            return found.size() < most && lookedAt < MOST_LOOKED_AT && bytes < MOST_BYTES && foundBytes < PAGE_BYTES;
        }

        void look(List<Hit> hits) {
            Map<Long, KeptEvent> events = new HashMap<>();
            kept.byIds(hits.stream().map(Hit::id).toList()).forEach(e -> events.put(e.id(), e));
            for (Hit hit : hits) {
                if (!goesOn()) {
                    break;
                }
                look(hit, events.get(hit.id()));
            }
            kept.releaseAll(events.values());
        }

        private void look(Hit hit, KeptEvent event) {
            last = hit;
            lookedAt++;
            bytes += event == null ? 0 : event.bytes();
            if (event != null && contents.fulfils(event, conditions)) {
                found.add(new Found(hit, event));
                foundBytes += event.bytes();
            }
        }
    }
}
