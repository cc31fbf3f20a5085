package io.trigon.persistence.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets ids go on behind the highest that a row has. */
final class Counters {

    private static final int TAKEN_AT_ONCE = 50;

    private Counters() {}

    static void goOn(Connection connection) throws SQLException {
        long highest = 0;
        for (String table : Tables.of(connection)) {
            boolean ours = !table.startsWith("act_") && !table.equals("change_row") && !table.equals("change_head");
            if (ours && Tables.columns(connection, table).contains("id")) {
                highest = Math.max(highest, Tables.number(connection, "select coalesce(max(id), 0) from " + table));
            }
        }
        long change = Tables.number(connection, "select coalesce(max(id), 0) from change_row");
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter sequence trigon_id restart with " + (highest + TAKEN_AT_ONCE));
            statement.execute("alter table change_row alter column id restart with " + (change + 1));
        }
    }
}
