package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.exchange.epcis.KeptEvents;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Captured events by JPA. */
@ApplicationScoped
public class JpaKeptEvents implements KeptEvents {
    private EntityManager manager;

    protected JpaKeptEvents() {}

    @Inject
    public JpaKeptEvents(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public KeptEvent add(KeptEvent event) {
        return Entities.add(manager, event);
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
    public List<KeptEvent> byIds(Collection<Long> ids) {
        return Entities.among(ids, some -> manager.createQuery(
                        "select e from KeptEvent e where e.id in :ids order by e.id", KeptEvent.class)
                .setParameter("ids", some));
    }
}
