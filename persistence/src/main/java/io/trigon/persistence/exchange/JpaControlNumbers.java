package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.ControlNumbers;
import io.trigon.domain.exchange.UsedNumber;
import io.trigon.persistence.shared.Memo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Control numbers by JPA. That two messages can't use one number at the same moment is seen to by a constraint: the later
 * one's transaction fails, and finds the number used when it is tried again.
 */
@ApplicationScoped
public class JpaControlNumbers implements ControlNumbers {
    private EntityManager manager;

    protected JpaControlNumbers() {}

    @Inject
    public JpaControlNumbers(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Map<String, Holder> holders(String partnerId, String kind, Collection<String> numbers) {
        Map<String, Holder> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            rows(partnerId, kind, Set.copyOf(numbers)).forEach(row -> found.put(row.number(), row.holder()));
            Map<String, Holder> fresh = fresh(partnerId, kind);
            numbers.stream().filter(fresh::containsKey).forEach(number -> found.put(number, fresh.get(number)));
        }
        return found;
    }

    private record Of(String partnerId, String kind) {}

    /** Those that this transaction uses: their rows may not be written yet. */
    private Map<String, Holder> fresh(String partnerId, String kind) {
        return Memo.of(manager, new Of(partnerId, kind), HashMap::new);
    }

    private List<UsedNumber> rows(String partnerId, String kind, Set<String> numbers) {
        return manager.createQuery(
                        "select u from UsedNumber u where u.partnerId = :partner and u.kind = :kind"
                                + " and u.number in :numbers",
                        UsedNumber.class)
                .setParameter("partner", partnerId)
                .setParameter("kind", kind)
                .setParameter("numbers", numbers)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    @Override
    public void use(String partnerId, Collection<Used> numbers, long messageId, Instant at) {
        for (Used one : numbers) {
            UsedNumber used = new UsedNumber(partnerId, one, messageId, at);
            manager.persist(used);
            fresh(partnerId, one.kind()).put(one.number(), used.holder());
        }
    }

    @Override
    public int forgetBefore(Instant time) {
        return manager.createQuery("delete from UsedNumber u where u.usedAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
