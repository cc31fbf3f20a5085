package io.trigon.persistence.keep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Lets rows come in any order: takes the foreign keys away and puts the same ones back, which checks every row. */
final class ForeignKeys {

    private static final String ALL =
            """
            select c.conrelid::regclass::text as tbl, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as def
            from pg_constraint c join pg_namespace n on n.oid = c.connamespace
            where c.contype = 'f' and n.nspname = current_schema()""";

    private final Connection connection;
    private final List<String> putBack = new ArrayList<>();

    private ForeignKeys(Connection connection) {
        this.connection = connection;
    }

    static ForeignKeys lift(Connection connection) throws SQLException {
        ForeignKeys keys = new ForeignKeys(connection);
        keys.lift();
        return keys;
    }

    private void lift() throws SQLException {
        if (!Tables.isPostgreSql(connection)) {
            execute(List.of("set referential_integrity false"));
            putBack.add("set referential_integrity true");
            return;
        }
        List<String> drop = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery(ALL)) {
            while (keys.next()) {
                String table = "alter table " + keys.getString("tbl");
                drop.add(table + " drop constraint " + keys.getString("name"));
                putBack.add(table + " add constraint " + keys.getString("name") + " " + keys.getString("def"));
            }
        }
        execute(drop);
    }

    void putBack() throws SQLException {
        execute(putBack);
    }

    private void execute(List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
