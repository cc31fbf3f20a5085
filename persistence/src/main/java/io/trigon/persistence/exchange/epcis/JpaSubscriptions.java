package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.domain.exchange.epcis.SentEvent;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.domain.exchange.epcis.Subscriptions;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subscriptions by JPA; one is sent by one node at a time, by the lock on its row. */
@ApplicationScoped
public class JpaSubscriptions implements Subscriptions {
    private static final String CLAIM =
            """
            select id from epcis_subscription where id = ? and state = 'ACTIVE' and next_at <= ?
            for update skip locked""";

    private EntityManager manager;
    private Reads reads;

    protected JpaSubscriptions() {}

    @Inject
    public JpaSubscriptions(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Subscription add(Subscription subscription) {
        return Entities.add(manager, subscription);
    }

    @Override
    public Optional<Subscription> find(String subscriptionId) {
        return Entities.first(
                manager.createQuery("select s from Subscription s where s.subscriptionId = :id", Subscription.class)
                        .setParameter("id", subscriptionId));
    }

    @Override
    public List<Subscription> of(long userId, NamedQuery query, Long before, int limit) {
        return manager.createQuery(
                        "select s from Subscription s where s.userId = :user and s.query = :query and s.id < :before"
                                + " order by s.id desc",
                        Subscription.class)
                .setParameter("user", userId)
                .setParameter("query", query)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public int countOf(long userId) {
        return manager.createQuery("select count(s) from Subscription s where s.userId = :user", Long.class)
                .setParameter("user", userId)
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<Subscription> remove(Subscription subscription) {
        return removeAll("select s from Subscription s where s.id = :of", subscription.id());
    }

    @Override
    public List<Subscription> removeTo(NamedQuery query) {
        return removeAll("select s from Subscription s where s.query.id = :of order by s.id", query.id());
    }

    /** Whoever is sending holds the row: the rows are held first, so that nothing more is noted of them meanwhile. */
    private List<Subscription> removeAll(String which, long of) {
        List<Subscription> held = manager.createQuery(which, Subscription.class)
                .setParameter("of", of)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
        for (Subscription subscription : held) {
            manager.createQuery("delete from SentEvent e where e.subscriptionId = :id")
                    .setParameter("id", subscription.id())
                    .executeUpdate();
            manager.remove(subscription);
        }
        manager.flush();
        return held;
    }

    @Override
    public List<Long> due(Instant now, int limit) {
        return manager.createQuery(
                        "select s.id from Subscription s where s.state = :active and s.nextAt <= :now"
                                + " order by s.nextAt, s.id",
                        Long.class)
                .setParameter("active", Subscription.State.ACTIVE)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The row is held until the transaction ends; one that is held elsewhere is passed over without waiting. */
    @Override
    public Optional<Subscription> claim(long id, Instant now) {
        return reads.first(Sql.of(CLAIM, id, now), row -> row.number("id"))
                .map(held -> Entities.current(manager, Subscription.class, held));
    }

    @Override
    public Set<Long> sent(Subscription subscription) {
        return new HashSet<>(
                manager.createQuery("select e.eventId from SentEvent e where e.subscriptionId = :id", Long.class)
                        .setParameter("id", subscription.id())
                        .getResultList());
    }

    @Override
    public void noteSent(List<SentEvent> sent) {
        Entities.addAll(manager, sent);
    }

    @Override
    public void forgetSent(Subscription subscription, Instant before) {
        manager.createQuery("delete from SentEvent e where e.subscriptionId = :id and e.recordTime < :before")
                .setParameter("id", subscription.id())
                .setParameter("before", before)
                .executeUpdate();
    }
}
