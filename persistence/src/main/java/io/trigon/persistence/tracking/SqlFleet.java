package io.trigon.persistence.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.Fleet;
import io.trigon.domain.tracking.fleet.Load;
import io.trigon.domain.tracking.fleet.Vehicle;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.shipment.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fleet in three or four queries: what moves with which device, the newest fix of each of these devices by the key of the
 * tracks, and for shipments that no device follows the last report with a place.
 */
@ApplicationScoped
public class SqlFleet implements Fleet {

    private static final String LOAD =
            """
            s.id, s.tracking_number, s.status, a.name as shipper, b.name as consignee,
            f.expected_at, f.latest_at, f.promised_at""";

    private static final String OF_SHIPMENT =
            """
            join company a on a.id = s.shipper_id join company b on b.id = s.consignee_id
            left join eta_forecast f on f.shipment_id = s.id""";

    private static final String OPEN = "s.status in ('BOOKED', 'AT_PICKUP', 'IN_TRANSIT', 'AT_DELIVERY')";
    private static final String ON_THE_WAY = "s.status in ('AT_PICKUP', 'IN_TRANSIT', 'AT_DELIVERY')";

    private static final String TIED = "select d.identifier, d.label, d.mounted_on, t.tied_from, " + LOAD
            + " from device_tie t join device d on d.id = t.device_id join shipment s on s.id = t.shipment_id "
            + OF_SHIPMENT + " where t.tied_until is null and " + OPEN;

    /** Also the other shipments of such a device. */
    private static final String WITH =
            """
            and t.device_id in (select w.device_id from device_tie w join shipment x on x.id = w.shipment_id
            where w.tied_until is null and x.tracking_number in""";

    private static final String NEWEST =
            """
            (select p.at from device_position p where p.device = wanted.x and (p.latitude <> 0 or p.longitude <> 0)
            order by p.device, p.at desc limit 1) as at from""";

    private static final String UNTIED =
            """
            select d.identifier, d.label, d.mounted_on from device d where not exists
            (select 1 from device_tie t where t.device_id = d.id and t.tied_until is null) order by d.id desc limit ?""";

    private static final String REPORTED = "select " + LOAD
            + ", m.happened_at, coalesce(m.latitude, i.latitude) as latitude,"
            + " coalesce(m.longitude, i.longitude) as longitude from shipment s " + OF_SHIPMENT
            + " join milestone m on m.id = (select x.id from milestone x where x.shipment_id = s.id"
            + " and (x.latitude is not null or x.stop_no is not null) and x.code in ";

    private static final String PLACED =
            """
            order by x.happened_at desc, x.id desc limit 1)
            left join stop v on v.shipment_id = s.id and v.stop_no = m.stop_no left join site i on i.id = v.site_id where""";

    private static final List<String> MOVEMENTS = Arrays.stream(MilestoneCode.values())
            .filter(MilestoneCode::isMovement)
            .map(Enum::name)
            .toList();

    private record Known(String device, String label, String equipment, Instant tiedFrom, long shipment, Load load) {}

    private record Reported(long shipment, Load load, Instant at, Double latitude, Double longitude) {}

    private Reads reads;

    protected SqlFleet() {}

    @Inject
    public SqlFleet(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<Vehicle> seen(Viewer viewer, Instant since) {
        List<Known> known = tied(viewer, Sql.of(""));
        if (viewer.may(Operation.SEE_DEVICES)) {
            known = new ArrayList<>(known);
            known.addAll(reads.list(Sql.of(UNTIED, MOST), row -> known(row, false)));
        }
        return vehicles(viewer, known, Sql.of(""), since);
    }

    @Override
    public List<Vehicle> carrying(Viewer viewer, Collection<String> numbers, Instant since) {
        Sql only = Sql.of("and s.tracking_number in").in(numbers);
        return vehicles(viewer, tied(viewer, Sql.of(WITH).in(numbers).and(")")), only, since);
    }

    private List<Known> tied(Viewer viewer, Sql only) {
        Sql query = Sql.of(TIED).and(Visibility.of(viewer)).and(only).and("order by t.id desc limit ?", MOST);
        return reads.list(query, row -> known(row, true));
    }

    private List<Vehicle> vehicles(Viewer viewer, List<Known> known, Sql only, Instant since) {
        Map<String, List<Known>> byDevice = new LinkedHashMap<>();
        known.forEach(k ->
                byDevice.computeIfAbsent(k.device(), any -> new ArrayList<>()).add(k));
        List<Vehicle> vehicles = new ArrayList<>();
        Set<Long> followed = new HashSet<>();
        for (Fix fix : newest(byDevice.keySet(), since)) {
            vehicle(fix, byDevice.get(fix.device()), followed).ifPresent(vehicles::add);
        }
        reported(viewer, only, since).stream()
                .filter(report -> !followed.contains(report.shipment()) && report.latitude() != null)
                .forEach(report -> vehicles.add(vehicle(report)));
        vehicles.sort(Comparator.comparing(Vehicle::at).reversed());
        return List.copyOf(vehicles.subList(0, Math.min(MOST, vehicles.size())));
    }

    /** What the device did before it moved with a shipment is nobody's business who only knows the shipment. */
    private static Optional<Vehicle> vehicle(Fix fix, List<Known> ties, Set<Long> followed) {
        List<Known> now = ties.stream()
                .filter(tie -> tie.load() == null || !fix.at().isBefore(tie.tiedFrom()))
                .toList();
        now.forEach(tie -> followed.add(tie.shipment()));
        return now.stream()
                .findFirst()
                .map(first -> new Vehicle(
                        first.device(),
                        first.label(),
                        first.equipment(),
                        fix.at(),
                        fix.point(),
                        fix.speedKmh(),
                        fix.bearing(),
                        now.stream()
                                .filter(tie -> tie.load() != null)
                                .map(Known::load)
                                .toList()));
    }

    private static Vehicle vehicle(Reported report) {
        GeoPoint point = GeoPoint.of(report.latitude(), report.longitude());
        return new Vehicle(null, null, null, report.at(), point, null, null, List.of(report.load()));
    }

    private List<Fix> newest(Collection<String> devices, Instant since) {
        if (devices.isEmpty()) {
            return List.of();
        }
        Sql query = Sql.of("select q.* from (select wanted.x as device,")
                .and(NEWEST)
                .unnestTexts(devices)
                .and(") n join device_position q on q.device = n.device and q.at = n.at where n.at > ?", since);
        return reads.list(query, JdbcPositions::fix);
    }

    private List<Reported> reported(Viewer viewer, Sql only, Instant since) {
        Sql query = Sql.of(REPORTED)
                .in(MOVEMENTS)
                .and(PLACED)
                .and(ON_THE_WAY)
                .and("and m.happened_at > ?", since)
                .and(Visibility.of(viewer))
                .and(only)
                .and("order by m.happened_at desc limit ?", MOST);
        return reads.list(
                query,
                row -> new Reported(
                        row.number("id"),
                        load(row),
                        row.instant("happened_at"),
                        row.realOrNull("latitude"),
                        row.realOrNull("longitude")));
    }

    private static Known known(Row row, boolean tied) throws SQLException {
        return new Known(
                row.text("identifier"),
                row.text("label"),
                row.text("mounted_on"),
                tied ? row.instant("tied_from") : null,
                tied ? row.number("id") : 0,
                tied ? load(row) : null);
    }

    private static Load load(Row row) throws SQLException {
        return new Load(
                row.text("tracking_number"),
                row.oneOf(ShipmentStatus.class, "status"),
                row.text("shipper"),
                row.text("consignee"),
                row.instant("expected_at"),
                row.instant("latest_at"),
                row.instant("promised_at"));
    }
}
