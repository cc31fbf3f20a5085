package io.trigon.persistence.exchange.as2;

import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.As2Transfer.Direction;
import io.trigon.domain.exchange.as2.As2Transfer.State;
import io.trigon.domain.exchange.as2.As2Transfers;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came and went by AS2, by JPA. */
@ApplicationScoped
public class JpaAs2Transfers implements As2Transfers {
    private static final String OVERDUE = "select id from as2_transfer where state = 'AWAITED' and due_at <= ?"
            + " order by due_at, id limit ? for update skip locked";
    private static final String BY_KEY = "select t from As2Transfer t where t.direction = :direction"
            + " and t.partnerId = :partner and t.onceKey = :id";

    private EntityManager manager;
    private Reads reads;

    protected JpaAs2Transfers() {}

    @Inject
    public JpaAs2Transfers(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public As2Transfer add(As2Transfer transfer) {
        return Entities.add(manager, transfer);
    }

    @Override
    public Optional<As2Transfer> byId(long id) {
        return Optional.ofNullable(manager.find(As2Transfer.class, id));
    }

    @Override
    public Optional<As2Transfer> taken(String partnerId, String messageId) {
        return Entities.first(byKey(Direction.IN, partnerId, messageId));
    }

    @Override
    public Optional<As2Transfer> sent(String partnerId, String messageId) {
        return Entities.lock(byKey(Direction.OUT, partnerId, messageId));
    }

    private jakarta.persistence.TypedQuery<As2Transfer> byKey(Direction direction, String partner, String id) {
        return manager.createQuery(BY_KEY, As2Transfer.class)
                .setParameter("direction", direction)
                .setParameter("partner", partner)
                .setParameter("id", id);
    }

    @Override
    public Optional<As2Transfer> lastOf(long outboundId) {
        return Entities.first(manager.createQuery(
                        "select t from As2Transfer t where t.direction = :out and t.messageRef = :id order by t.id desc",
                        As2Transfer.class)
                .setParameter("out", Direction.OUT)
                .setParameter("id", outboundId));
    }

    @Override
    public List<As2Transfer> overdue(Instant now, int limit) {
        return reads.list(Sql.of(OVERDUE, now, limit), row -> row.number("id")).stream()
                .map(id -> Entities.current(manager, As2Transfer.class, id))
                .toList();
    }

    @Override
    public long refusedSince(String partnerId, Instant then) {
        return manager.createQuery(
                        "select count(t) from As2Transfer t where t.direction = :in and t.state = :refused"
                                + " and t.partnerId = :partner and t.createdAt > :then",
                        Long.class)
                .setParameter("in", Direction.IN)
                .setParameter("refused", State.REFUSED)
                .setParameter("partner", partnerId)
                .setParameter("then", then)
                .getSingleResult();
    }

    @Override
    public List<As2Transfer> of(String partnerId, int limit) {
        return manager.createQuery(
                        "select t from As2Transfer t where t.partnerId = :partner order by t.createdAt desc, t.id desc",
                        As2Transfer.class)
                .setParameter("partner", partnerId)
                .setMaxResults(limit)
                .getResultList();
    }
}
