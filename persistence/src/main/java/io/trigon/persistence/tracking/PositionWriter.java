package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.Fix;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.DatabaseTrouble;
import io.trigon.persistence.shared.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;

/** Writes fixes in bulk, in a transaction of its own; what is there already is left alone. */
final class PositionWriter {

    private static final String COLUMNS =
            "(device, at, latitude, longitude, speed_kmh, bearing, altitude, accuracy, battery)";

    /** One statement for any number of rows: the columns travel as arrays. */
    private static final String POSTGRESQL = "insert into device_position " + COLUMNS
            + " select * from unnest(?::varchar[], ?::timestamp[], ?::float8[], ?::float8[], ?::float8[], ?::float8[],"
            + " ?::float8[], ?::float8[], ?::float8[]) on conflict do nothing";

    private static final String H2_NEW =
            "insert into device_position " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String H2_UNLESS_THERE = "insert into device_position " + COLUMNS
            + " select ?, ?, ?, ?, ?, ?, ?, ?, ?"
            + " where not exists (select 1 from device_position where device = ? and at = ?)";

    private static final int TRIES = 5;

    private PositionWriter() {}

    static int onPostgreSql(Database database, List<Fix> fixes) {
        return database.alone("storing positions", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(POSTGRESQL)) {
                texts(connection, insert, 1, fixes, Fix::device);
                texts(connection, insert, 2, fixes, fix -> Sql.utc(fix.at()).toString());
                reals(connection, insert, 3, fixes, fix -> fix.point().latitude());
                reals(connection, insert, 4, fixes, fix -> fix.point().longitude());
                reals(connection, insert, 5, fixes, Fix::speedKmh);
                reals(connection, insert, 6, fixes, Fix::bearing);
                reals(connection, insert, 7, fixes, Fix::altitude);
                reals(connection, insert, 8, fixes, Fix::accuracy);
                reals(connection, insert, 9, fixes, Fix::battery);
                return insert.executeUpdate();
            }
        });
    }

    private static void texts(
            Connection connection, PreparedStatement insert, int no, List<Fix> fixes, Function<Fix, String> of)
            throws SQLException {
        insert.setArray(
                no, connection.createArrayOf("varchar", fixes.stream().map(of).toArray()));
    }

    private static void reals(
            Connection connection, PreparedStatement insert, int no, List<Fix> fixes, Function<Fix, Double> of)
            throws SQLException {
        insert.setArray(
                no, connection.createArrayOf("float8", fixes.stream().map(of).toArray()));
    }

    /**
     * Takes every fix for new at first, which asks H2 for half as much; one that is there already breaks the batch, which is
     * then tried anew with a look before each row. So is a batch of which another node stores a fix in the same moment.
     */
    static int onH2(Database database, List<Fix> fixes) {
        for (int attempt = 1; ; attempt++) {
            boolean look = attempt > 1;
            try {
                return database.alone("storing positions", connection -> batch(connection, fixes, look));
            } catch (DatabaseTrouble trouble) {
                boolean met = trouble.getCause() instanceof SQLException cause && DatabaseTrouble.isDuplicate(cause);
                if (!met || attempt == TRIES) {
                    throw trouble;
                }
            }
        }
    }

    private static int batch(Connection connection, List<Fix> fixes, boolean look) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(look ? H2_UNLESS_THERE : H2_NEW)) {
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
