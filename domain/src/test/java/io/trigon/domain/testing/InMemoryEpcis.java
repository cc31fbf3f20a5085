package io.trigon.domain.testing;

import io.trigon.domain.exchange.epcis.EpcisCapture;
import io.trigon.domain.exchange.epcis.EpcisCaptures;
import io.trigon.domain.exchange.epcis.EventTerm;
import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.exchange.epcis.KeptEvents;
import io.trigon.domain.exchange.epcis.NamedQueries;
import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.domain.shipment.MilestoneCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Captured events, their jobs and named queries, in lists. */
public final class InMemoryEpcis implements KeptEvents, EpcisCaptures {
    private static final Set<EventTerm.Field> NAMES =
            EnumSet.of(EventTerm.Field.EPC, EventTerm.Field.CHILD, EventTerm.Field.PARENT, EventTerm.Field.NUMBER);

    private final List<KeptEvent> events = new CopyOnWriteArrayList<>();
    private final List<EpcisCapture> captures = new CopyOnWriteArrayList<>();

    @Override
    public KeptEvent add(KeptEvent event) {
        if (find(event.partnerId(), event.eventId(), event.isError()).isPresent()) {
            throw new IllegalStateException("kept twice: " + event.eventId());
        }
        events.add(Ids.give(event));
        return event;
    }

    @Override
    public Optional<KeptEvent> find(String partnerId, String eventId, boolean error) {
        return events.stream()
                .filter(e -> e.partnerId().equals(partnerId) && e.eventId().equals(eventId))
                .filter(e -> e.isError() == error)
                .findFirst();
    }

    @Override
    public List<Long> naming(Collection<String> names, long shipmentId, Instant since, long after, int limit) {
        return events.stream()
                .filter(e -> !e.isError() && e.id() > after && !e.recordTime().isBefore(since))
                .filter(e -> e.links().stream().noneMatch(l -> l.shipmentId() == shipmentId))
                .filter(e -> e.terms().stream().anyMatch(t -> NAMES.contains(t.field()) && names.contains(t.term())))
                .map(KeptEvent::id)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<KeptEvent> delivering(long shipmentId) {
        return events.stream()
                .filter(e -> e.withdrawnAt() == null)
                .filter(e -> e.links().stream()
                        .anyMatch(l -> l.shipmentId() == shipmentId && l.means() == MilestoneCode.DELIVERED))
                .toList();
    }

    @Override
    public List<KeptEvent> byIds(Collection<Long> ids) {
        return events.stream().filter(e -> ids.contains(e.id())).toList();
    }

    public List<KeptEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public EpcisCapture add(EpcisCapture capture) {
        captures.add(Ids.give(capture));
        return capture;
    }

    @Override
    public Optional<EpcisCapture> byCaptureId(String captureId) {
        return captures.stream().filter(c -> c.captureId().equals(captureId)).findFirst();
    }

    @Override
    public Optional<EpcisCapture> ofMessage(long messageId) {
        return captures.stream().filter(c -> c.messageId() == messageId).findFirst();
    }

    @Override
    public List<EpcisCapture> list(Collection<String> partners, Long before, int limit) {
        return captures.stream()
                .filter(c -> partners == null || partners.contains(c.partnerId()))
                .filter(c -> before == null || c.id() < before)
                .sorted(Comparator.comparing(EpcisCapture::id).reversed())
                .limit(limit)
                .toList();
    }

    /** Those of each company in a map of its own. */
    public static final class Named implements NamedQueries {
        private final Map<NamedQuery, Long> owners = new HashMap<>();

        @Override
        public NamedQuery add(NamedQuery query) {
            owners.put(Ids.give(query), query.companyId());
            return query;
        }

        @Override
        public Optional<NamedQuery> find(long companyId, String name) {
            return of(companyId).stream().filter(q -> q.name().equals(name)).findFirst();
        }

        @Override
        public List<NamedQuery> of(long companyId) {
            return owners.keySet().stream()
                    .filter(q -> owners.get(q) == companyId)
                    .sorted(Comparator.comparing(NamedQuery::name))
                    .toList();
        }

        @Override
        public void remove(NamedQuery query) {
            owners.remove(query);
        }
    }
}
