package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.StopStays;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Stays at a site, from the milestones of the stops that were booked there last; one that names no stop means the first
 * pick-up or the last delivery.
 */
@ApplicationScoped
public class SqlStopStays implements StopStays {
    private static final String STAYS =
            """
            select p.id, p.window_from,
                   min(case when m.code in ('ARRIVED_PICKUP', 'ARRIVED_DELIVERY') then m.happened_at end) as arrived,
                   min(case when m.code in ('DEPARTED_PICKUP', 'DEPARTED_DELIVERY') then m.happened_at end) as departed
            from (select id, shipment_id, stop_no, kind, window_from from stop
                  where site_id = ? order by id desc limit ?) p
            join milestone m on m.shipment_id = p.shipment_id and m.doubt is null
                 and (p.kind = 'PICKUP' and m.code in ('ARRIVED_PICKUP', 'DEPARTED_PICKUP')
                      or p.kind = 'DELIVERY' and m.code in ('ARRIVED_DELIVERY', 'DEPARTED_DELIVERY'))
            where m.stop_no = p.stop_no or m.stop_no is null and p.stop_no =
                  case p.kind when 'PICKUP' then (select min(o.stop_no) from stop o
                                                  where o.shipment_id = p.shipment_id and o.kind = 'PICKUP')
                              else (select max(o.stop_no) from stop o
                                    where o.shipment_id = p.shipment_id and o.kind = 'DELIVERY') end
            group by p.id, p.window_from order by p.id desc""";

    private Reads reads;

    protected SqlStopStays() {}

    @Inject
    public SqlStopStays(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<Duration> lastAt(long siteId, int stops) {
        return reads.list(Sql.of(STAYS, siteId, stops), SqlStopStays::stay).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Empty while it stands there, and where nobody told. */
    private static List<Duration> stay(Row row) throws SQLException {
        Instant arrived = row.instant("arrived");
        Instant departed = row.instant("departed");
        if (arrived == null || departed == null) {
            return List.of();
        }
        Instant slot = row.instant("window_from");
        return List.of(Duration.between(slot != null && slot.isAfter(arrived) ? slot : arrived, departed));
    }
}
