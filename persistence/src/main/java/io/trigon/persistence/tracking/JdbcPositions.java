package io.trigon.persistence.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Positions;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tracks by plain JDBC. */
@ApplicationScoped
public class JdbcPositions implements Positions {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String TIES =
            """
            select d.identifier, t.tied_from, t.tied_until from device_tie t
            join device d on d.id = t.device_id where t.shipment_id = ? order by t.tied_from""";

    private static final String TIED =
            "select distinct t.shipment_id as id from device_tie t join device d on d.id = t.device_id join";

    private static final String HEARD = "select 1 from device_position p where p.device = d.identifier"
            + " and p.at >= t.tied_from and (t.tied_until is null or p.at <= t.tied_until)";

    /** A receiver without a fix says 0° 0°: that is stored, but no part of a track. */
    private static final String WITHIN =
            "select p.* from device_position p where p.device = ? and p.at >= ? and p.at <= ?"
                    + " and (p.latitude <> 0 or p.longitude <> 0)";

    private static final Comparator<Fix> BY_KEY =
            Comparator.comparing(Fix::device).thenComparing(Fix::at);

    private record Tie(String device, Instant from, Instant until) {}

    private Database database;
    private Reads reads;
    private volatile PositionWriter writer;

    protected JdbcPositions() {}

    @Inject
    public JdbcPositions(Database database, Reads reads) {
        this.database = database;
        this.reads = reads;
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int append(List<Fix> fixes) {
        if (fixes.isEmpty()) {
            return 0;
        }
        return writer().write(once(fixes));
    }

    private PositionWriter writer() {
        if (writer == null) {
            writer = PositionWriter.on(database);
        }
        return writer;
    }

    /** Each fix once, in one order everywhere: two nodes that store the same fixes don't wait for each other crosswise. */
    private static List<Fix> once(List<Fix> fixes) {
        List<Fix> sorted = new ArrayList<>(fixes);
        sorted.sort(BY_KEY);
        List<Fix> once = new ArrayList<>(sorted.size());
        Fix last = null;
        for (Fix fix : sorted) {
            if (last == null || BY_KEY.compare(last, fix) != 0) {
                once.add(fix);
                last = fix;
            }
        }
        return once;
    }

    @Override
    public Set<Long> heard(Collection<Long> shipmentIds) {
        return new HashSet<>(reads.list(
                Sql.of(TIED).unnest(shipmentIds).and("on t.shipment_id = wanted.x where exists (" + HEARD + ")"),
                row -> row.number("id")));
    }

    @Override
    public Optional<Fix> latestOf(long shipmentId) {
        return ties(shipmentId).stream().flatMap(tie -> within(tie, 1).stream()).max(Comparator.comparing(Fix::at));
    }

    @Override
    public Optional<Fix> around(long shipmentId, Instant at, Duration within) {
        return ties(shipmentId).stream()
                .flatMap(tie -> next(tie, at, within))
                .min(Comparator.comparing(fix -> Duration.between(at, fix.at()).abs()));
    }

    /** The last before and the first after the time, each found by the key of the table. */
    private Stream<Fix> next(Tie tie, Instant at, Duration within) {
        Instant from = later(tie.from(), at.minus(within));
        Instant until = earlier(tie.until() == null ? NEVER : tie.until(), at.plus(within));
        Sql before = Sql.of(WITHIN, tie.device(), from, earlier(at, until)).and("order by p.device, p.at desc limit 1");
        Sql after = Sql.of(WITHIN, tie.device(), later(at, from), until).and("order by p.device, p.at limit 1");
        return Stream.concat(
                reads.list(before, JdbcPositions::fix).stream(), reads.list(after, JdbcPositions::fix).stream());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public List<Fix> trackOf(long shipmentId, int limit) {
        List<Fix> track = new ArrayList<>();
        ties(shipmentId).forEach(tie -> track.addAll(within(tie, limit)));
        track.sort(Comparator.comparing(Fix::at));
        return List.copyOf(track.subList(Math.max(0, track.size() - limit), track.size()));
    }

    @Override
    public List<Fix> since(String device, Instant after, int limit) {
        Sql query = Sql.of("select p.* from device_position p where p.device = ?", device)
                .ifGiven(after, "and p.at > ?")
                .and("order by p.at limit ?", limit);
        return reads.list(query, JdbcPositions::fix);
    }

    private List<Tie> ties(long shipmentId) {
        return reads.list(
                Sql.of(TIES, shipmentId),
                row -> new Tie(row.text("identifier"), row.instant("tied_from"), row.instant("tied_until")));
    }

    /** The newest of a tie, oldest first. */
    private List<Fix> within(Tie tie, int limit) {
        Instant until = tie.until() == null ? NEVER : tie.until();
        Sql query = Sql.of(WITHIN, tie.device(), tie.from(), until).and("order by p.device, p.at desc limit ?", limit);
        List<Fix> newestFirst = new ArrayList<>(reads.list(query, JdbcPositions::fix));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    static Fix fix(Row row) throws SQLException {
        return new Fix(
                row.text("device"),
                row.instant("at"),
                GeoPoint.of(row.realOrNull("latitude"), row.realOrNull("longitude")),
                row.realOrNull("speed_kmh"),
                row.realOrNull("bearing"),
                row.realOrNull("altitude"),
                row.realOrNull("accuracy"),
                row.realOrNull("battery"));
    }
}
