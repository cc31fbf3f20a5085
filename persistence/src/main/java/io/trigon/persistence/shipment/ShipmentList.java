package io.trigon.persistence.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.domain.shipment.ShipmentReads.Filter;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The list of shipments: one query for a page, two for what its rows show of stops and references, one to count. */
@Dependent
public class ShipmentList {

    private static final String ROWS =
            """
            select s.id, s.tracking_number, s.status, s.trouble, s.triangle_id, s.booked_at, s.mode,
                   a.name as shipper, b.name as consignee,
                   f.expected_at, f.earliest_at, f.latest_at, f.promised_at, f.basis,
                   case when exists (select 1 from delay d where d.shipment_id = s.id and d.state = 'OPEN')
                       then 1 else 0 end as delay_open
            from shipment s
            join company a on a.id = s.shipper_id
            join company b on b.id = s.consignee_id
            left join eta_forecast f on f.shipment_id = s.id""";

    private static final String OPEN = "s.status in ('BOOKED', 'AT_PICKUP', 'IN_TRANSIT', 'AT_DELIVERY')";
    private static final String CLOSED = "s.status in ('DELIVERED', 'RETURNED', 'CANCELLED')";
    private static final String LATE =
            "exists (select 1 from eta_forecast l where l.shipment_id = s.id and l.expected_at > l.promised_at)";

    /** Each inner query is answered once for all rows; a union of them is answered by H2 for every row. */
    private static final String TEXT =
            """
            and (s.tracking_number like ? escape '!'
                or s.shipper_id in (select id from company where upper(name) like ? escape '!')
                or s.consignee_id in (select id from company where upper(name) like ? escape '!')
                or s.id in (select shipment_id from shipment_reference where upper(ref_value) like ? escape '!'))""";

    private static final Map<String, String> KEYS = Map.of(
            "booked", "s.booked_at",
            "status", ordinal(),
            "shipper", "upper(a.name)",
            "consignee", "upper(b.name)",
            "expected", "f.expected_at",
            "late", "f.expected_at - f.promised_at");

    /** What a page's row is before its stops and references are known. */
    record Bare(long id, ShipmentRow row) {}

    private final Reads reads;
    private final RowTrimmings trimmings;

    @Inject
    public ShipmentList(Reads reads, RowTrimmings trimmings) {
        this.reads = reads;
        this.trimmings = trimmings;
    }

    PageOf<ShipmentRow> page(Viewer viewer, Filter filter, Paging paging) {
        Sql where = where(viewer, filter);
        PageOf<Bare> page = reads.page(
                Sql.of(ROWS).and(where).orderBy(paging.sort(), KEYS, "s.booked_at desc", "s.id desc"),
                Sql.of("select count(*) as n from shipment s").and(where),
                paging,
                ShipmentList::bare);
        List<ShipmentRow> rows = trimmings.complete(page.rows());
        return new PageOf<>(rows, page.total(), page.offset(), page.limit());
    }

    long count(Viewer viewer, Filter filter) {
        return reads.count(Sql.of("select count(*) as n from shipment s").and(where(viewer, filter)));
    }

    private static Sql where(Viewer viewer, Filter filter) {
        Sql where = Sql.of("where 1 = 1")
                .and(Visibility.of(viewer))
                .ifGiven(filter.status(), "and s.status = ?")
                .ifGiven(filter.triangleId(), "and s.triangle_id = ?")
                .ifGiven(
                        filter.companyId(),
                        "and (s.shipper_id = ? or s.consignee_id = ?)",
                        filter.companyId(),
                        filter.companyId());
        if (filter.open() != null) {
            where.and("and " + (filter.open() ? OPEN : CLOSED));
        }
        if (filter.late() != null) {
            where.and("and " + (filter.late() ? LATE : "not " + LATE));
        }
        String words = Sql.given(filter.text());
        if (words != null) {
            String pattern = Sql.anywhere(words);
            where.and(TEXT, pattern, pattern, pattern, pattern);
        }
        return where;
    }

    private static String ordinal() {
        StringBuilder order = new StringBuilder("case s.status");
        for (ShipmentStatus status : ShipmentStatus.values()) {
            order.append(" when '").append(status).append("' then ").append(status.ordinal());
        }
        return order.append(" end").toString();
    }

    private static Bare bare(Row row) throws SQLException {
        return new Bare(
                row.number("id"),
                new ShipmentRow(
                        row.text("tracking_number"),
                        row.oneOf(ShipmentStatus.class, "status"),
                        row.oneOf(MilestoneCode.class, "trouble"),
                        null,
                        row.number("triangle_id"),
                        row.text("shipper"),
                        row.text("consignee"),
                        null,
                        null,
                        null,
                        row.instant("booked_at"),
                        row.oneOf(ServiceMode.class, "mode"),
                        eta(row),
                        row.is("delay_open")));
    }

    /** Null while there is no forecast. */
    static Eta eta(Row row) throws SQLException {
        Instant expected = row.instant("expected_at");
        Instant promised = row.instant("promised_at");
        if (expected == null && promised == null) {
            return null;
        }
        Long late = expected == null || promised == null
                ? null
                : Long.valueOf(Duration.between(promised, expected).toMinutes());
        return new Eta(
                expected, row.instant("earliest_at"), row.instant("latest_at"), promised, late, row.text("basis"));
    }
}
