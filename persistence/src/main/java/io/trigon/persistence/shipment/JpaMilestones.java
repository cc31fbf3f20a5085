package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.Milestones;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Milestones by JPA. */
@ApplicationScoped
public class JpaMilestones implements Milestones {

    private EntityManager manager;

    protected JpaMilestones() {}

    @Inject
    public JpaMilestones(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Milestone add(Milestone milestone) {
        return Entities.add(manager, milestone);
    }

    @Override
    public void addAll(List<Milestone> milestones) {
        Entities.addAll(manager, milestones);
    }

    @Override
    public Optional<Milestone> byId(long id) {
        return Optional.ofNullable(manager.find(Milestone.class, id));
    }

    @Override
    public boolean has(long shipmentId, String sourceRef) {
        long n = manager.createQuery(
                        "select count(m) from Milestone m where m.shipment.id = :shipment and m.sourceRef = :ref",
                        Long.class)
                .setParameter("shipment", shipmentId)
                .setParameter("ref", sourceRef)
                .getSingleResult();
        return n > 0;
    }

    @Override
    public List<Milestone> of(long shipmentId) {
        return manager.createQuery(
                        "select m from Milestone m where m.shipment.id = :shipment order by m.at, m.id",
                        Milestone.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    @Override
    public Map<Long, List<Milestone>> ofAll(Collection<Long> shipmentIds) {
        return Entities.among(shipmentIds, some -> manager.createQuery(
                                "select m from Milestone m where m.shipment.id in :ids order by m.at, m.id",
                                Milestone.class)
                        .setParameter("ids", some)
                        .setFlushMode(FlushModeType.COMMIT)) // what is added is written at once
                .stream()
                .collect(Collectors.groupingBy(m -> m.shipment().id()));
    }
}
