package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.PartnerRecord;
import io.trigon.domain.exchange.PartnerScore;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts by SQL. */
@ApplicationScoped
public class SqlPartnerRecord implements PartnerRecord {

    /** A report that merely came late, after the arrival, is no contradiction of its sender's. */
    private static final String STATUSES =
            """
            select i.partner_id, count(*) as statuses,
                   sum(case when x.doubt is null or x.doubt = 'AFTER_ARRIVAL' then 0 else 1 end) as doubted,
                   sum(case when x.received_at <= x.happened_at + interval '1' hour then 1 else 0 end) as prompt
            from milestone x join inbound_message i on i.id = x.inbound_message_id
            join shipment s on s.id = x.shipment_id
            where x.source = 'STATUS_MESSAGE'""";

    private static final String MESSAGES =
            """
            select m.partner_id, count(*) as messages,
                   sum(case when m.state in ('REJECTED', 'QUARANTINED', 'CORRECTED') then 1 else 0 end) as refused
            from inbound_message m where m.corrects_id is null and m.received_at >= ?
            group by m.partner_id""";

    private static final String FIGURES =
            """
            select p.partner_id, p.name, coalesce(a.messages, 0) as messages, coalesce(a.refused, 0) as refused,
                   coalesce(b.statuses, 0) as statuses, coalesce(b.doubted, 0) as doubted, coalesce(b.prompt, 0) as prompt
            from trading_partner p""";

    private Reads reads;

    protected SqlPartnerRecord() {}

    @Inject
    public SqlPartnerRecord(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<PartnerScore> of(String partnerId, Instant since) {
        return reads.first(since(since).and("where p.partner_id = ?", partnerId), SqlPartnerRecord::score);
    }

    @Override
    public List<PartnerScore> all(Instant since) {
        return reads.list(since(since).and("order by p.name, p.partner_id"), SqlPartnerRecord::score);
    }

    private static Sql since(Instant since) {
        return Sql.of(FIGURES)
                .and("left join (" + MESSAGES + ") a on a.partner_id = p.partner_id", since)
                .and("left join (" + STATUSES + " and x.received_at >= ? group by i.partner_id) b", since)
                .and("on b.partner_id = p.partner_id");
    }

    @Override
    public List<PartnerScore> ofTriangle(long triangleId, Instant from, Instant to) {
        return reads.list(
                Sql.of("select p.partner_id, p.name, 0 as messages, 0 as refused, b.statuses, b.doubted, b.prompt")
                        .and("from trading_partner p join (" + STATUSES)
                        .and(
                                "and s.triangle_id = ? and x.received_at >= ? and x.received_at < ? group by i.partner_id) b",
                                triangleId,
                                from,
                                to)
                        .and("on b.partner_id = p.partner_id order by p.name, p.partner_id"),
                SqlPartnerRecord::score);
    }

    private static PartnerScore score(Row row) throws SQLException {
        return new PartnerScore(
                row.text("partner_id"),
                row.text("name"),
                row.number("messages"),
                row.number("refused"),
                row.number("statuses"),
                row.number("doubted"),
                row.number("prompt"));
    }
}
