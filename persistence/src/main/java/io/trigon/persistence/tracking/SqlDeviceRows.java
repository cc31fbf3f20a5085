package io.trigon.persistence.tracking;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.tracking.device.DeviceRows;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.tracking.DeviceTrimmings.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Lists devices and strangers by SQL. Tracks hold far more fixes than devices: a newest fix is looked up by the key, for the
 * order only where nobody noted a contact, and for the rows of a page.
 */
@ApplicationScoped
public class SqlDeviceRows implements DeviceRows {

    /** By the key, whatever is stored: see {@link SqlSilentDevices}. */
    private static final String LAST_FIX =
            "(select x.at from device_position x where x.device = n.device order by x.device, x.at desc limit 1)";

    private static final String COLUMNS =
            """
            select n.device, d.id as device_id, d.label, d.mounted_on, c.name as owner, k.feed, k.heard_at, k.battery,
            coalesce(k.heard_at, %s) as last_seen,
            case when"""
                    .formatted(LAST_FIX);

    private static final String FROM =
            "from (select identifier as device from device union select device from device_contact union select x from";

    private static final String JOINED =
            """
            ) n left join device d on d.identifier = n.device left join company c on c.id = d.company_id
            left join device_contact k on k.device = n.device where 1 = 1""";

    /** As it is noticed: who never spoke, such as equipment that is tied under a name of its own, is not silent. */
    private static final String SILENT =
            """
            exists (select 1 from device_tie t join shipment s on s.id = t.shipment_id where t.device_id = d.id
              and t.tied_until is null and t.tied_from <= ? and s.status in ('AT_PICKUP', 'IN_TRANSIT', 'AT_DELIVERY'))
            and (k.heard_at <= ? or k.heard_at is null and %1$s is not null)
            and not coalesce(%1$s > ?, false)"""
                    .formatted(LAST_FIX);

    private static final String TIED_TO =
            """
            or exists (select 1 from device_tie t join shipment s on s.id = t.shipment_id
              where t.device_id = d.id and t.tied_until is null and s.tracking_number like ? escape '!'))""";

    private static final String STRANGERS =
            """
            select count(*) as n from device_contact k
            where not exists (select 1 from device d where d.identifier = k.device)""";

    private static final String REGISTERED =
            """
            select count(*) as n from device d join (select identifier as device from device) n on n.device = d.identifier
            left join device_contact k on k.device = d.identifier where""";

    private static final Map<String, String> KEYS = Map.of(
            "device", "upper(n.device)",
            "label", "upper(d.label)",
            "owner", "upper(c.name)",
            "equipment", "d.mounted_on",
            "seen", "last_seen",
            "battery", "k.battery");

    private record Bare(DeviceRow row, Instant heardAt) {}

    private Reads reads;
    private DeviceTrimmings trimmings;

    protected SqlDeviceRows() {}

    @Inject
    public SqlDeviceRows(Reads reads, DeviceTrimmings trimmings) {
        this.reads = reads;
        this.trimmings = trimmings;
    }

    @Override
    public PageOf<DeviceRow> page(Filter filter, Paging paging) {
        Sql from = from(filter);
        Instant since = filter.silentSince();
        Sql query = Sql.of(COLUMNS)
                .and(SILENT, since, since, since)
                .and("then 1 else 0 end as silent")
                .and(from)
                .orderBy(paging.sort(), KEYS, "last_seen desc nulls last", "n.device");
        PageOf<Bare> page = reads.page(query, Sql.of("select count(*) as n").and(from), paging, SqlDeviceRows::bare);
        return new PageOf<>(complete(page.rows()), page.total(), page.offset(), page.limit());
    }

    @Override
    public Counts counts(Instant since) {
        Sql silent = Sql.of(REGISTERED).and(SILENT, since, since, since);
        return new Counts(reads.count(Sql.of(STRANGERS)), reads.count(silent));
    }

    private Sql from(Filter filter) {
        Sql from = Sql.of(FROM).unnestTexts(trimmings.unnoted()).and(JOINED);
        String words = Sql.given(filter.text());
        if (words != null) {
            String anywhere = Sql.anywhere(words);
            from.and(
                            "and (upper(n.device) like ? escape '!' or upper(d.label) like ? escape '!'"
                                    + " or upper(c.name) like ? escape '!' or upper(d.mounted_on) like ? escape '!'",
                            anywhere,
                            anywhere,
                            anywhere,
                            anywhere)
                    .and(TIED_TO, anywhere);
        }
        return filter.state() == null ? from : of(filter.state(), filter.silentSince(), from);
    }

    private static Sql of(State state, Instant since, Sql from) {
        return switch (state) {
            case UNKNOWN -> from.and("and d.id is null");
            case ADOPTED -> from.and("and d.id is not null");
            case SILENT -> from.and("and " + SILENT, since, since, since);
        };
    }

    private static Bare bare(Row row) throws SQLException {
        DeviceRow device = new DeviceRow(
                row.text("device"),
                row.numberOrNull("device_id") != null,
                row.text("owner"),
                row.text("label"),
                row.text("mounted_on"),
                row.text("feed"),
                row.instant("last_seen"),
                null,
                null,
                row.realOrNull("battery"),
                List.of(),
                row.is("silent"));
        return new Bare(device, row.instant("heard_at"));
    }

    private List<DeviceRow> complete(List<Bare> page) {
        List<String> names = page.stream().map(bare -> bare.row().identifier()).toList();
        Map<String, Seen> seen = trimmings.seen(names);
        Map<String, List<String>> ties = trimmings.ties(names);
        return page.stream()
                .map(bare -> complete(
                        bare.row(),
                        seen.getOrDefault(bare.row().identifier(), Seen.NOWHERE),
                        ties.getOrDefault(bare.row().identifier(), List.of())))
                .toList();
    }

    private static DeviceRow complete(DeviceRow row, Seen seen, List<String> ties) {
        return new DeviceRow(
                row.identifier(),
                row.registered(),
                row.owner(),
                row.label(),
                row.equipment(),
                row.feed(),
                seen.laterThan(row.lastSeenAt()) ? seen.at() : row.lastSeenAt(),
                seen.latitude(),
                seen.longitude(),
                seen.battery() == null ? row.battery() : seen.battery(),
                ties,
                row.silent());
    }
}
