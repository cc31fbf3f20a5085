package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.Telling;
import io.trigon.domain.exchange.Tellings;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What partners are told, by JPA; that each is told once is kept by the database. */
@ApplicationScoped
public class JpaTellings implements Tellings {
    private static final String CLAIM =
            "select id from telling where id = ? and state = 'WAITING' for update skip locked";

    private EntityManager manager;
    private Reads reads;

    protected JpaTellings() {}

    @Inject
    public JpaTellings(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Telling add(Telling telling) {
        return Entities.add(manager, telling);
    }

    @Override
    public Optional<Telling> byId(long id) {
        return Optional.ofNullable(manager.find(Telling.class, id));
    }

    @Override
    public List<Telling> of(String partnerId, String messageType, String trackingNumber) {
        return manager.createQuery(
                        "select t from Telling t where t.trackingNumber = :number and t.partnerId = :partner"
                                + " and t.messageType = :type order by t.id",
                        Telling.class)
                .setParameter("number", trackingNumber)
                .setParameter("partner", partnerId)
                .setParameter("type", messageType)
                .getResultList();
    }

    @Override
    public List<Long> waiting(int limit) {
        return manager.createQuery("select t.id from Telling t where t.state = :waiting order by t.id", Long.class)
                .setParameter("waiting", Telling.State.WAITING)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The row is held until the transaction ends; one that is held elsewhere is passed over without waiting. */
    @Override
    public Optional<Telling> claim(long id) {
        return reads.first(Sql.of(CLAIM, id), row -> row.number("id"))
                .map(held -> Entities.current(manager, Telling.class, held));
    }
}
