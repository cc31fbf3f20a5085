package io.trigon.persistence.contract;

import io.trigon.domain.contract.invoice.DueInvoice;
import io.trigon.domain.contract.invoice.DueInvoices;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Optional;

/** What is due to be invoiced, by JPA; that each shipment is noted once is kept by the database. */
@ApplicationScoped
public class JpaDueInvoices implements DueInvoices {
    private static final String CLAIM =
            "select id from due_invoice where id = ? and state = 'WAITING' for update skip locked";

    private EntityManager manager;
    private Reads reads;

    protected JpaDueInvoices() {}

    @Inject
    public JpaDueInvoices(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public DueInvoice add(DueInvoice due) {
        return Entities.add(manager, due);
    }

    @Override
    public Optional<DueInvoice> byId(long id) {
        return Optional.ofNullable(manager.find(DueInvoice.class, id));
    }

    @Override
    public Optional<DueInvoice> of(long shipmentId) {
        return Entities.first(
                manager.createQuery("select d from DueInvoice d where d.shipment.id = :shipment", DueInvoice.class)
                        .setParameter("shipment", shipmentId)
                        .setFlushMode(FlushModeType.COMMIT)); // what is added is written at once
    }

    @Override
    public List<Long> waiting(int limit) {
        return manager.createQuery("select d.id from DueInvoice d where d.state = :waiting order by d.id", Long.class)
                .setParameter("waiting", DueInvoice.State.WAITING)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The row is held until the transaction ends; one that is held elsewhere is passed over without waiting. */
    @Override
    public Optional<DueInvoice> claim(long id) {
        return reads.first(Sql.of(CLAIM, id), row -> row.number("id"))
                .map(held -> Entities.current(manager, DueInvoice.class, held));
    }
}
