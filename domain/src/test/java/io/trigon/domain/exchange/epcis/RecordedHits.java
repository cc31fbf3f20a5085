package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.testing.InMemoryEpcis;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds captured events by their record times alone. */
public final class RecordedHits implements EventReads {
    private final InMemoryEpcis kept;
    private String hidden = "none";

    public RecordedHits(InMemoryEpcis kept) {
        this.kept = kept;
    }

    private static final class Recorded extends KeptEvent {
        private final String name;
        private final Instant at;

        Recorded(String name, Instant at) {
            this.name = name;
            this.at = at;
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
        public Instant recordTime() {
            return at;
        }

        @Override
        public int bytes() {
            return 1_000;
        }
    }

    public void capture(String id, Instant at) {
        kept.add(new Recorded(id, at));
    }

    public void hide(String id) {
        hidden = id;
    }

    public static BusinessSteps words() {
        return (BusinessSteps) Proxy.newProxyInstance(
                BusinessSteps.class.getClassLoader(),
                new Class<?>[] {BusinessSteps.class},
                (self, method, said) -> Optional.empty());
    }

    @Override
    public List<Hit> hits(Viewer viewer, EventQuery query, Set<MilestoneCode> own, EventCursor after, int limit) {
        Instant from = query.conditions().stream()
                .filter(EventQuery.Time.class::isInstance)
                .map(c -> ((EventQuery.Time) c).at())
                .findFirst()
                .orElseThrow();
        return kept.all().stream()
                .filter(e -> !e.recordTime().isBefore(from))
                .filter(e -> !e.eventId().equals(hidden))
                .map(e -> new Hit(false, e.id(), e.recordTime()))
                .sorted(Comparator.comparing(Hit::at).thenComparing(Hit::id))
                .filter(h -> after == null || isBehind(h, after))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(Hit hit, EventCursor after) {
        return hit.at().isAfter(after.at()) || (hit.at().equals(after.at()) && hit.id() > after.id());
    }

    @Override
    public List<OwnEvent> own(Collection<Long> milestones) {
        return List.of();
    }

    @Override
    public List<String> values(Viewer viewer, Facet facet, String after, int limit) {
        return List.of();
    }

    @Override
    public Set<MilestoneCode> latestCodes(Viewer viewer) {
        return Set.of();
    }
}
