package io.trigon.persistence.tracking;

import io.trigon.persistence.shared.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Forgets strangers beyond a number and fixes beyond a number of each, one stranger a transaction: anybody can send under
 * any name, and must not fill the house with it.
 */
final class StrangerSweep {

    private static final String STRANGERS =
            """
            select c.device, c.heard_at from device_contact c
            where not exists (select 1 from device d where d.identifier = c.device) order by c.heard_at desc, c.device""";

    private static final String REGISTERED = "select 1 from device where identifier = ?";

    private static final List<String> ALL = List.of(
            "delete from device_position where device = ?",
            "delete from device_refusal where device = ?",
            "delete from device_alarm where device = ?",
            "delete from device_contact where device = ?");

    private static final String OLDER =
            """
            delete from device_position where device = ? and at <
            (select at from device_position where device = ? order by device, at desc limit 1 offset ?)""";

    private static final String OLDER_ALARMS =
            """
            delete from device_alarm where device = ? and raised_at <
            (select raised_at from device_alarm where device = ? order by raised_at desc limit 1 offset ?)""";

    private static final int ALARMS_MOST = 200;

    private record Stranger(String device, Instant heardAt) {}

    private final Database database;

    StrangerSweep(Database database) {
        this.database = database;
    }

    int sweep(Instant silentSince, int strangersMost, int fixesMost) {
        int gone = 0;
        int place = 0;
        for (Stranger stranger : database.alone("looking for strangers", StrangerSweep::strangers)) {
            place++;
            boolean goes = place > strangersMost || stranger.heardAt().isBefore(silentSince);
            gone += database.alone(
                    "forgetting strangers",
                    connection -> goes
                            ? forget(connection, stranger.device())
                            : thin(connection, stranger.device(), fixesMost));
        }
        return gone;
    }

    private static int thin(Connection connection, String device, int fixesMost) throws SQLException {
        return update(connection, OLDER, device, device, fixesMost - 1)
                + update(connection, OLDER_ALARMS, device, device, ALARMS_MOST - 1);
    }

    private static List<Stranger> strangers(Connection connection) throws SQLException {
        List<Stranger> strangers = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STRANGERS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Instant heardAt = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                strangers.add(new Stranger(rows.getString(1), heardAt));
            }
        }
        return strangers;
    }

    /** Looks again: somebody may have adopted it since. */
    private static int forget(Connection connection, String device) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(REGISTERED)) {
            query.setString(1, device);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    return 0;
                }
            }
        }
        int gone = 0;
        for (String statement : ALL) {
            gone += update(connection, statement, device);
        }
        return gone;
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
