package io.trigon.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whether H2 remembers answers (its {@code QUERY_CACHE_SIZE}): 2.2 then gives some for good that were out of date when they were first
 * given (ADR 3). Our launcher turns that off in the URL; on a server of somebody else's they must do so.
 */
final class RememberedAnswers {
    private static final String ASKED =
            "select setting_value from information_schema.settings where setting_name = 'QUERY_CACHE_SIZE'";

    private RememberedAnswers() {}

    /** What whoever runs it should read; empty when the database is sound, or no H2. */
    static Optional<String> warning(DataSource database) {
        if (!"h2".equals(Schema.dialect(database))) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ASKED)) {
            String size = rows.next() ? rows.getString(1) : "unknown";
            return "0".equals(size) ? Optional.empty() : Optional.of(words(size));
        } catch (SQLException unknown) {
            return Optional.of(words("unknown: " + unknown.getMessage()));
        }
    }

    private static String words(String size) {
        return "H2 runs with its query cache on (QUERY_CACHE_SIZE is " + size
                + "): questions asked while somebody else commits may be"
                + " answered with what was before, and so again and again. Stop the server, add ;QUERY_CACHE_SIZE=0 to trigon.db.url, and start"
                + " it anew. docs/payara-server.md says more.";
    }
}
