package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.persistence.shared.Batch;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Milestones by JPA. */
@ApplicationScoped
public class JpaMilestones implements Milestones {

    private EntityManager manager;
    private Reads reads;

    protected JpaMilestones() {}

    @Inject
    public JpaMilestones(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Milestone add(Milestone milestone) {
        return Entities.add(manager, milestone);
    }

    @Override
    public void addAll(List<Milestone> milestones) {
        Entities.number(manager, milestones);
        Batch.write(manager, MilestoneRows.INSERT, milestones, MilestoneRows::fill);
    }

    /** What the persistence context holds of them is read anew. */
    @Override
    public void keepDoubts(List<Milestone> known) {
        Batch.write(manager, MilestoneRows.DOUBT, known, (cells, m) -> cells.oneOf(m.doubt())
                .number(m.id()));
        known.forEach(m -> Entities.current(manager, Milestone.class, m.id()));
    }

    @Override
    public Map<Long, List<Milestone>> known(Collection<Shipment> held) {
        MilestoneRows rows = new MilestoneRows(held);
        Sql sql = Sql.of(MilestoneRows.KNOWN)
                .unnest(held.stream().map(Shipment::id).toList())
                .and("on m.shipment_id = wanted.x order by m.happened_at, m.id");
        return reads.list(sql, rows::read).stream()
                .collect(Collectors.groupingBy(m -> m.shipment().id()));
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
                .setFlushMode(FlushModeType.COMMIT) // what is added is written at once
                .getResultList();
    }

    @Override
    public Optional<Instant> lastReceived(long shipmentId) {
        return Entities.first(manager.createQuery(
                                "select m from Milestone m where m.shipment.id = :shipment"
                                        + " order by m.receivedAt desc, m.id desc",
                                Milestone.class)
                        .setParameter("shipment", shipmentId)
                        .setFlushMode(FlushModeType.COMMIT))
                .map(Milestone::receivedAt);
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
