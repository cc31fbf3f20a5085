package io.trigon.persistence.tracking;

import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes old fixes away, device by device along the key and a bounded number at a time, each time in a transaction of its own:
 * feeds never wait long for it.
 */
final class OldFixes {

    private static final int MOST = 5_000;

    private static final String NEXT = "select device from %s where device > ? order by device limit 1";

    /** H2 has no other bound of a deletion; PostgreSQL's rest is small. */
    private static final String FORGET = "delete from %s where device = ? and at < ?";

    private static final String BOUND = " fetch first " + MOST + " rows only";

    private static final String TIED_MILESTONES =
            """
            select m.happened_at from milestone m join device_tie t on t.shipment_id = m.shipment_id
            join device d on d.id = t.device_id where d.identifier = ? and m.source = 'GPS'""";

    private static final String VISITS =
            """
             from area_visit v join device_tie t on t.shipment_id = v.shipment_id
            join device d on d.id = t.device_id where d.identifier = ? and v.device = d.identifier""";

    private static final String THIN =
            """
            delete from device_position where device = ? and at >= ? and at < ? and at not in (
            select min(p.at) from device_position p where p.device = ? and p.at >= ? and p.at < ?
            group by date_trunc('minute', p.at))
            and at not in (%s union all select v.entered_at %s
            union all select v.left_at %s and v.left_at is not null)"""
                    .formatted(TIED_MILESTONES, VISITS, VISITS);

    private final Database database;
    private final String table;

    /** @param table one that holds fixes and has their key */
    OldFixes(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    long forget(Instant before) {
        String statement = FORGET.formatted(table) + (database.isPostgreSql() ? "" : BOUND);
        long gone = 0;
        for (Optional<String> device = after(""); device.isPresent(); device = after(device.get())) {
            int some;
            do {
                some = update(statement, device.get(), before);
                gone += some;
            } while (some == MOST);
        }
        return gone;
    }

    long thin(Instant from, Instant until) {
        long gone = 0;
        for (Optional<String> next = after(""); next.isPresent(); next = after(next.get())) {
            String device = next.get();
            gone += update(THIN, device, from, until, device, from, until, device, device, device);
        }
        return gone;
    }

    private Optional<String> after(String device) {
        return database.alone("stepping through tracks", connection -> {
            try (PreparedStatement statement = prepared(connection, NEXT.formatted(table), device);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    private int update(String constant, Object... values) {
        return database.alone("taking old fixes away", connection -> {
            try (PreparedStatement statement = prepared(connection, constant, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String constant, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(constant);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? Sql.utc(at) : values[i]);
        }
        return statement;
    }
}
