package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.Fix;
import io.trigon.persistence.shared.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Fixes as one statement of PostgreSQL, in which the columns travel as arrays. Leaves alone what is there. */
final class FixArrays {

    private static final String INSERT = "insert into device_position " + FixRows.COLUMNS
            + " select * from unnest(?::varchar[], ?::timestamp[], ?::float8[], ?::float8[], ?::float8[], ?::float8[],"
            + " ?::float8[], ?::float8[], ?::float8[]) on conflict do nothing";

    private FixArrays() {}

    static int write(Connection connection, List<Fix> fixes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
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
}
