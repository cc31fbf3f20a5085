package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.InboundMessage.State;
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
        Map<String, Figures> figures = new HashMap<>();
        for (Object[] row : manager.createQuery(
                        "select m.partnerId, m.state, count(m), max(m.receivedAt) from InboundMessage m"
                                + " where m.receivedAt >= :from group by m.partnerId, m.state",
                        Object[].class)
                .setParameter("from", from)
                .getResultList()) {
            long count = ((Number) row[2]).longValue();
            Figures of = new Figures(
                    count, row[1] == State.QUARANTINED ? count : 0, row[1] == State.REJECTED ? count : 0, 0, (Instant)
                            row[3]);
            figures.merge((String) row[0], of, JpaPartnerFigures::sum);
        }
        for (Object[] row : manager.createQuery(
                        "select m.partnerId, count(m) from OutboundMessage m"
                                + " where m.createdAt >= :from and m.partnerId is not null group by m.partnerId",
                        Object[].class)
                .setParameter("from", from)
                .getResultList()) {
            Figures of = new Figures(0, 0, 0, ((Number) row[1]).longValue(), null);
            figures.merge((String) row[0], of, JpaPartnerFigures::sum);
        }
        return figures;
    }

    private static Figures sum(Figures a, Figures b) {
        Instant last = a.last() == null || b.last() != null && b.last().isAfter(a.last()) ? b.last() : a.last();
        return new Figures(
                a.received() + b.received(),
                a.held() + b.held(),
                a.rejected() + b.rejected(),
                a.sent() + b.sent(),
                last);
    }
}
