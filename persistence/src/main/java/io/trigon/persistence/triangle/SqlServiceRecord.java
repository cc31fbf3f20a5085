package io.trigon.persistence.triangle;

import io.trigon.domain.triangle.ServiceRecord;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Counts deliveries against their promises. */
@ApplicationScoped
public class SqlServiceRecord implements ServiceRecord {

    private static final String DELIVERIES =
            """
            select count(*) as delivered,
                   coalesce(sum(case when coalesce(s.arrived_at, s.delivered_at) > f.promised_at then 1 else 0 end), 0)
                       as late
            from shipment s left join eta_forecast f on f.shipment_id = s.id
            where s.triangle_id = ? and s.status = 'DELIVERED' and s.delivered_at >= ?""";

    private static final String OPEN_DELAYS =
            """
            select count(*) as n from delay d join shipment s on s.id = d.shipment_id
            where s.triangle_id = ? and d.state = 'OPEN'""";

    private Reads reads;

    protected SqlServiceRecord() {}

    @Inject
    public SqlServiceRecord(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Counts of(long triangleId, Instant since) {
        long open = reads.count(Sql.of(OPEN_DELAYS, triangleId));
        return reads.first(
                        Sql.of(DELIVERIES, triangleId, since),
                        row -> new Counts(row.number("delivered"), row.number("late"), open))
                .orElseThrow();
    }
}
