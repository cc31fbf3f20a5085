package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.PartnerFigures;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts of messages by partner, by SQL. */
@ApplicationScoped
public class JpaPartnerFigures implements PartnerFigures {
    private static final String CAME =
            """
            select m.partner_id, m.state, count(*) as n, max(m.received_at) as last_at
            from inbound_message m where m.received_at >= ? group by m.partner_id, m.state""";

    private static final String LEFT =
            """
            select m.partner_id, count(*) as n
            from outbound_message m where m.created_at >= ? and m.partner_id is not null group by m.partner_id""";

    private Reads reads;

    protected JpaPartnerFigures() {}

    @Inject
    public JpaPartnerFigures(Reads reads) {
        this.reads = reads;
    }

    /** Of one partner and state. */
    private record Part(String partner, Figures figures) {}

    @Override
    public Map<String, Figures> since(Instant from) {
        Map<String, Figures> figures = new HashMap<>();
        reads.list(Sql.of(CAME, from), JpaPartnerFigures::came)
                .forEach(p -> figures.merge(p.partner(), p.figures(), JpaPartnerFigures::sum));
        reads.list(
                        Sql.of(LEFT, from),
                        row -> new Part(row.text("partner_id"), new Figures(0, 0, 0, row.number("n"), null)))
                .forEach(p -> figures.merge(p.partner(), p.figures(), JpaPartnerFigures::sum));
        return figures;
    }

    private static Part came(Row row) throws SQLException {
        State state = row.oneOf(State.class, "state");
        long count = row.number("n");
        long held = state == State.QUARANTINED ? count : 0;
        long rejected = state == State.REJECTED ? count : 0;
        return new Part(row.text("partner_id"), new Figures(count, held, rejected, 0, row.instant("last_at")));
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
