package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.PartnerFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts of messages by partner, by JPA. */
@ApplicationScoped
public class JpaPartnerFigures implements PartnerFigures {
    private EntityManager manager;

    protected JpaPartnerFigures() {}

    @Inject
    public JpaPartnerFigures(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Map<String, Figures> since(Instant from) {
        Map<String, Long> sent = sent(from);
        Map<String, Figures> figures = new HashMap<>();
        for (Object[] row : manager.createQuery(
                        "select m.partnerId, count(m), sum(case when m.state ="
                            + " io.trigon.domain.exchange.InboundMessage.State.QUARANTINED then 1 else 0 end),"
                            + " sum(case when m.state = io.trigon.domain.exchange.InboundMessage.State.REJECTED then 1"
                            + " else 0 end), max(m.receivedAt) from InboundMessage m where m.receivedAt >= :from group"
                            + " by m.partnerId",
                        Object[].class)
                .setParameter("from", from)
                .getResultList()) {
            String partner = (String) row[0];
            figures.put(
                    partner,
                    new Figures(
                            number(row[1]), number(row[2]), number(row[3]), sent.getOrDefault(partner, 0L), (Instant)
                                    row[4]));
        }
        sent.forEach((partner, count) -> figures.putIfAbsent(partner, new Figures(0, 0, 0, count, null)));
        return figures;
    }

    private Map<String, Long> sent(Instant from) {
        Map<String, Long> sent = new HashMap<>();
        for (Object[] row : manager.createQuery(
                        "select m.partnerId, count(m) from OutboundMessage m"
                                + " where m.createdAt >= :from and m.partnerId is not null group by m.partnerId",
                        Object[].class)
                .setParameter("from", from)
                .getResultList()) {
            sent.put((String) row[0], number(row[1]));
        }
        return sent;
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
