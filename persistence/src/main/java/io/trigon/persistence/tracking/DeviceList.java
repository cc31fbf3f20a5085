package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.Devices.DeviceRow;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists devices and strangers. Tracks hold far more fixes than devices, so the newest fix of each is looked up by the
 * key; names that nobody noted yet are found by stepping along it.
 */
@Dependent
public class DeviceList {

    private static final int MOST = 5000;

    /** Names that are neither registered nor noted yet; the sweep notes them soon. */
    private static final int UNNOTED = 500;

    private static final String NEXT =
            """
            select device, at, latitude, longitude, battery from device_position
            where device > ? order by device, at desc limit 1""";

    private static final String SEEN =
            """
            select p.device, p.at, p.latitude, p.longitude, p.battery from (select n.device,
            (select x.at from device_position x where x.device = n.device order by x.device, x.at desc limit 1) as at
            from (select identifier as device from device union select c.device from
            (select device from device_contact order by heard_at desc, device limit ?) c) n) s
            join device_position p on p.device = s.device and p.at = s.at""";

    private static final String REGISTERED =
            "select d.identifier, d.label, c.name as owner from device d left join company c on c.id = d.company_id";

    private static final String HEARD =
            "select device, feed, heard_at, battery from device_contact order by heard_at desc, device limit ?";

    private static final String TIED =
            """
            select d.identifier, s.tracking_number from device_tie t
            join device d on d.id = t.device_id join shipment s on s.id = t.shipment_id
            where t.tied_until is null order by t.id""";

    private record Seen(String device, Instant at, Double latitude, Double longitude, Double battery) {}

    private record Known(String identifier, String owner, String label) {}

    private record Heard(String device, String feed, Instant at, Double battery) {}

    private record Tied(String identifier, String trackingNumber) {}

    private final Reads reads;

    @Inject
    public DeviceList(Reads reads) {
        this.reads = reads;
    }

    List<DeviceRow> lastSeen(int limit) {
        Map<String, Seen> seen = seen();
        Map<String, Heard> heard = heard();
        Map<String, List<String>> ties = ties();
        Map<String, Known> known = known();
        Set<String> all = new HashSet<>(known.keySet());
        all.addAll(seen.keySet());
        all.addAll(heard.keySet());
        List<DeviceRow> rows = new ArrayList<>();
        for (String device : all) {
            rows.add(row(
                    device,
                    known.get(device),
                    seen.get(device),
                    heard.get(device),
                    ties.getOrDefault(device, List.of())));
        }
        rows.sort(Comparator.comparing(DeviceRow::lastSeenAt, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(DeviceRow::identifier));
        return rows.stream().limit(limit).toList();
    }

    /** However many strangers there are, they hide no registered device. */
    private Map<String, Seen> seen() {
        Map<String, Seen> seen = new HashMap<>();
        Optional<Seen> next = after("");
        while (next.isPresent() && seen.size() < UNNOTED) {
            seen.put(next.get().device(), next.get());
            next = after(next.get().device());
        }
        reads.list(Sql.of(SEEN, MOST), DeviceList::seen).forEach(newest -> seen.put(newest.device(), newest));
        return seen;
    }

    private Optional<Seen> after(String device) {
        return reads.first(Sql.of(NEXT, device), DeviceList::seen);
    }

    private static Seen seen(Row row) throws SQLException {
        return new Seen(
                row.text("device"),
                row.instant("at"),
                row.realOrNull("latitude"),
                row.realOrNull("longitude"),
                row.realOrNull("battery"));
    }

    private Map<String, List<String>> ties() {
        Map<String, List<String>> ties = new HashMap<>();
        reads.list(Sql.of(TIED), r -> new Tied(r.text("identifier"), r.text("tracking_number")))
                .forEach(t -> ties.computeIfAbsent(t.identifier(), k -> new ArrayList<>())
                        .add(t.trackingNumber()));
        return ties;
    }

    private Map<String, Known> known() {
        return reads
                .list(Sql.of(REGISTERED), r -> new Known(r.text("identifier"), r.text("owner"), r.text("label")))
                .stream()
                .collect(Collectors.toMap(Known::identifier, k -> k));
    }

    private Map<String, Heard> heard() {
        return reads
                .list(
                        Sql.of(HEARD, MOST),
                        r -> new Heard(
                                r.text("device"), r.text("feed"), r.instant("heard_at"), r.realOrNull("battery")))
                .stream()
                .collect(Collectors.toMap(Heard::device, h -> h));
    }

    private static DeviceRow row(String identifier, Known known, Seen seen, Heard heard, List<String> ties) {
        Double battery = seen == null ? null : seen.battery();
        return new DeviceRow(
                identifier,
                known != null,
                known == null ? null : known.owner(),
                known == null ? null : known.label(),
                heard == null ? null : heard.feed(),
                newest(seen, heard),
                seen == null ? null : seen.latitude(),
                seen == null ? null : seen.longitude(),
                battery == null && heard != null ? heard.battery() : battery,
                ties);
    }

    private static Instant newest(Seen seen, Heard heard) {
        if (seen == null || heard == null) {
            return seen == null ? (heard == null ? null : heard.at()) : seen.at();
        }
        return seen.at().isAfter(heard.at()) ? seen.at() : heard.at();
    }
}
