package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.EarlyLook;
import io.trigon.domain.exchange.epcis.EarlyLooks;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks for early events by JPA; one is taken by one node at a time, by the lock on its row. */
@ApplicationScoped
public class JpaEarlyLooks implements EarlyLooks {
    private static final String CLAIM =
            "select id from epcis_early_look where id = ? and due_at <= ? for update skip locked";

    private EntityManager manager;
    private Reads reads;

    protected JpaEarlyLooks() {}

    @Inject
    public JpaEarlyLooks(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public EarlyLook add(EarlyLook look) {
        return Entities.add(manager, look);
    }

    @Override
    public List<Long> due(Instant now, int limit) {
        return manager.createQuery(
                        "select l.id from EarlyLook l where l.dueAt <= :now order by l.dueAt, l.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Optional<EarlyLook> claim(long id, Instant now) {
        return reads.first(Sql.of(CLAIM, id, now), row -> row.number("id"))
                .map(held -> Entities.current(manager, EarlyLook.class, held));
    }

    @Override
    public void remove(EarlyLook look) {
        manager.remove(look);
    }
}
