package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.exchange.epcis.KeptEvents;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Captured events by JPA. */
@ApplicationScoped
public class JpaKeptEvents implements KeptEvents {
    private static final String KNOWN = "select e.id from epcis_event e join";
    private static final String NAMING =
            """
            select distinct e.id from epcis_term t join epcis_event e on e.id = t.event_id join""";
    private static final String NAMED =
            """
            on t.term = wanted.x
            where t.field in ('EPC', 'CHILD', 'PARENT', 'NUMBER') and e.id > ? and not e.is_error and e.record_time >= ?
            and not exists (select 1 from epcis_link l where l.shipment_id = ? and l.event_id = e.id)
            order by e.id limit ?""";
    private static final String DELIVERED =
            """
            select distinct l.shipment_id, t.term from epcis_link l join epcis_event e on e.id = l.event_id
            join epcis_term t on t.event_id = e.id
            where e.withdrawn_at is null and l.means = 'DELIVERED' and l.shipment_id in""";

    private EntityManager manager;
    private Reads reads;

    protected JpaKeptEvents() {}

    @Inject
    public JpaKeptEvents(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public KeptEvent add(KeptEvent event) {
        return Entities.add(manager, event);
    }

    @Override
    public void addAll(List<KeptEvent> events) {
        Entities.addAll(manager, events);
    }

    @Override
    public void releaseAll(Collection<KeptEvent> events) {
        manager.flush();
        events.forEach(manager::detach);
    }

    /** Each flush looks at everything that is remembered. */
    @Override
    public void release(KeptEvent event) {
        manager.flush();
        manager.detach(event);
    }

    @Override
    public Optional<KeptEvent> find(String partnerId, String eventId, boolean error) {
        return Entities.first(manager.createQuery(
                        "select e from KeptEvent e where e.eventKey = :key and e.partnerId = :partner and e.error = :error",
                        KeptEvent.class)
                .setParameter("key", KeptEvent.keyOf(eventId))
                .setParameter("partner", partnerId)
                .setParameter("error", error));
    }

    @Override
    public List<Long> naming(Collection<String> names, long shipmentId, Instant since, long after, int limit) {
        return reads.list(
                Sql.of(NAMING).unnestTexts(names).and(NAMED, after, since, shipmentId, limit), row -> row.number("id"));
    }

    @Override
    public List<KeptEvent> delivering(long shipmentId) {
        return manager.createQuery(
                        "select distinct e from KeptEvent e join e.links l where l.shipmentId = :shipment"
                                + " and l.means = :delivered and e.withdrawnAt is null order by e.id",
                        KeptEvent.class)
                .setParameter("shipment", shipmentId)
                .setParameter("delivered", MilestoneCode.DELIVERED)
                .getResultList();
    }

    @Override
    public List<KeptEvent> findAll(String partnerId, Collection<String> eventIds) {
        List<String> keys = eventIds.stream().map(KeptEvent::keyOf).distinct().toList();
        return byIds(reads.list(
                Sql.of(KNOWN).unnestTexts(keys).and("on e.event_key = wanted.x where e.partner_id = ?", partnerId),
                row -> row.number("id")));
    }

    @Override
    public Map<Long, Set<String>> deliveredTerms(Collection<Long> shipmentIds) {
        Map<Long, Set<String>> terms = new HashMap<>();
        for (List<Long> some : Entities.parts(shipmentIds)) {
            reads.list(Sql.of(DELIVERED).in(some), row -> Map.entry(row.number("shipment_id"), row.text("term")))
                    .forEach(found -> terms.computeIfAbsent(found.getKey(), any -> new HashSet<>())
                            .add(found.getValue()));
        }
        return terms;
    }

    @Override
    public List<KeptEvent> byIds(Collection<Long> ids) {
        return Entities.among(ids, some -> manager.createQuery(
                        "select e from KeptEvent e where e.id in :ids order by e.id", KeptEvent.class)
                .setParameter("ids", some));
    }
}
