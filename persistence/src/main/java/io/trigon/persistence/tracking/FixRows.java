package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.Fix;
import io.trigon.persistence.shared.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Fixes as a batch of rows, for H2. */
final class FixRows {

    static final String COLUMNS = "(device, at, latitude, longitude, speed_kmh, bearing, altitude, accuracy, battery)";

    private static final String NEW = "insert into device_position " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UNLESS_THERE = "insert into device_position " + COLUMNS
            + " select ?, ?, ?, ?, ?, ?, ?, ?, ?"
            + " where not exists (select 1 from device_position where device = ? and at = ?)";

    private FixRows() {}

    static int add(Connection connection, List<Fix> fixes) throws SQLException {
        return batch(connection, fixes, false);
    }

    static int addUnlessThere(Connection connection, List<Fix> fixes) throws SQLException {
        return batch(connection, fixes, true);
    }

    private static int batch(Connection connection, List<Fix> fixes, boolean look) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(look ? UNLESS_THERE : NEW)) {
            for (Fix fix : fixes) {
                bind(insert, fix);
                if (look) {
                    insert.setString(10, fix.device());
                    insert.setObject(11, Sql.utc(fix.at()));
                }
                insert.addBatch();
            }
            int added = 0;
            for (int n : insert.executeBatch()) {
                added += n;
            }
            return added;
        }
    }

    private static void bind(PreparedStatement insert, Fix fix) throws SQLException {
        insert.setString(1, fix.device());
        insert.setObject(2, Sql.utc(fix.at()));
        insert.setDouble(3, fix.point().latitude());
        insert.setDouble(4, fix.point().longitude());
        insert.setObject(5, fix.speedKmh(), Types.DOUBLE);
        insert.setObject(6, fix.bearing(), Types.DOUBLE);
        insert.setObject(7, fix.altitude(), Types.DOUBLE);
        insert.setObject(8, fix.accuracy(), Types.DOUBLE);
        insert.setObject(9, fix.battery(), Types.DOUBLE);
    }
}
