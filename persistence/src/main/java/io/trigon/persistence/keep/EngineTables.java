package io.trigon.persistence.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes the tables of the process engine as the engine would at its first start, from the scripts in its own jar: a
 * restore needs them before the engine runs.
 */
final class EngineTables {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private EngineTables() {}

    static void create(Connection connection) throws SQLException, IOException {
        String dialect = Tables.isPostgreSql(connection) ? "postgres" : "h2";
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) {
                for (String command : script(dialect, part).split(";\\s*(\\r?\\n|$)")) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
            }
        }
    }

    private static String script(String dialect, String part) throws IOException {
        String name = "/org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql";
        try (InputStream in = EngineTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the process engine is not on the class path: " + name + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^\\s*--.*$", "");
        }
    }
}
