package io.trigon.persistence.tracking;

import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rows of a page of devices show beside their names, by one query each. */
@Dependent
public class DeviceTrimmings {

    /** Names that are neither registered nor noted yet are looked for among so many; the sweep notes them soon. */
    private static final int STEPS = 500;

    private static final String NEXT =
            "select device from device_position where device > ? order by device, at desc limit 1";

    private static final String NEWEST =
            """
            select p.device, p.at, p.latitude, p.longitude, p.battery from (select wanted.x as device,
            (select y.at from device_position y where y.device = wanted.x order by y.device, y.at desc limit 1) as at from""";

    private static final String OF_NEWEST = ") s join device_position p on p.device = s.device and p.at = s.at";

    private static final String TIED =
            """
            select d.identifier, s.tracking_number from device_tie t
            join device d on d.id = t.device_id join shipment s on s.id = t.shipment_id join""";

    /** Where it was last. */
    record Seen(String device, Instant at, Double latitude, Double longitude, Double battery) {
        static final Seen NOWHERE = new Seen(null, null, null, null, null);

        boolean laterThan(Instant other) {
            return at != null && (other == null || at.isAfter(other));
        }
    }

    private record Tied(String device, String trackingNumber) {}

    private final Reads reads;

    @Inject
    public DeviceTrimmings(Reads reads) {
        this.reads = reads;
    }

    Map<String, Seen> seen(List<String> devices) {
        if (devices.isEmpty()) {
            return Map.of();
        }
        return reads.list(Sql.of(NEWEST).unnestTexts(devices).and(OF_NEWEST), DeviceTrimmings::seen).stream()
                .collect(Collectors.toMap(Seen::device, Function.identity()));
    }

    private static Seen seen(Row row) throws SQLException {
        return new Seen(
                row.text("device"),
                row.instant("at"),
                row.realOrNull("latitude"),
                row.realOrNull("longitude"),
                row.realOrNull("battery"));
    }

    /** Shipments that they move with now. */
    Map<String, List<String>> ties(List<String> devices) {
        Map<String, List<String>> ties = new HashMap<>();
        if (devices.isEmpty()) {
            return ties;
        }
        Sql query = Sql.of(TIED)
                .unnestTexts(devices)
                .and("on wanted.x = d.identifier where t.tied_until is null order by t.id");
        reads.list(query, row -> new Tied(row.text("identifier"), row.text("tracking_number")))
                .forEach(tie -> ties.computeIfAbsent(tie.device(), any -> new ArrayList<>())
                        .add(tie.trackingNumber()));
        return ties;
    }

    /** Names with positions, by stepping along the key. */
    Set<String> unnoted() {
        Set<String> names = new HashSet<>();
        Optional<String> next = after("");
        while (next.isPresent() && names.size() < STEPS) {
            names.add(next.get());
            next = after(next.get());
        }
        return names;
    }

    private Optional<String> after(String device) {
        return reads.first(Sql.of(NEXT, device), row -> row.text("device"));
    }
}
