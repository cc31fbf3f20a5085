package io.trigon.persistence.keep;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of a database as its catalogue tells them: ours and those of the process engine. Names in lower case. */
final class Tables {

    /** Rows that migrations and the engine's own scripts write: they don't make a database anybody's. */
    private static final Set<String> BORN_WITH_ROWS = Set.of("change_head", "act_ge_property", "act_ge_schema_log");

    private static final String[] KINDS = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

    private static final String HISTORY = "schema_history";

    private Tables() {}

    /** Whether a Trigon has ever worked on it. */
    static boolean hasHistory(Connection connection) throws SQLException {
        return all(connection).contains(HISTORY);
    }

    /** All but the history of migrations, by name. */
    static List<String> of(Connection connection) throws SQLException {
        return all(connection).stream()
                .filter(table -> !HISTORY.equals(table))
                .sorted()
                .toList();
    }

    private static List<String> all(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", KINDS)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeAll(parts(connection));
        return tables;
    }

    /** Partitions: their rows are those of the table they are part of. */
    private static List<String> parts(Connection connection) throws SQLException {
        List<String> parts = new ArrayList<>();
        if (isPostgreSql(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select relname from pg_class where relispartition")) {
                while (found.next()) {
                    parts.add(found.getString(1));
                }
            }
        }
        return parts;
    }

    /** The columns that hold something of their own; computed ones come back by themselves. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String stored = meta.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        List<String> columns = new ArrayList<>();
        try (ResultSet found = meta.getColumns(connection.getCatalog(), connection.getSchema(), stored, "%")) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    /** Whether nobody has worked with it yet. */
    static boolean areEmpty(Connection connection) throws SQLException {
        for (String table : of(connection)) {
            if (!BORN_WITH_ROWS.contains(table) && number(connection, "select count(*) from " + table) > 0) {
                return false;
            }
        }
        return true;
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** The version of the schema; null before the first migration. */
    static String version(Connection connection) throws SQLException {
        String query = "select max(\"version\") from \"" + HISTORY + "\" where \"success\" = true";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
