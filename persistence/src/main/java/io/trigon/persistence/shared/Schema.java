package io.trigon.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schema of Trigon, as dated migrations: {@code db/common} for both databases, {@code db/h2} and
 * {@code db/postgresql} for what only one of them knows.
 *
 * <p>File names are {@code V<yyyyMMddHHmm>__<purpose>.sql}. A migration that was released is never edited.
 */
public final class Schema {

    private Schema() {}

    /** Applies what is missing; nothing happens when the schema is up to date. Several nodes may call it at once. */
    public static void migrate(DataSource database) {
        migrateTo(database, "latest");
    }

    /** The same, up to a version and no further: for rows of an older schema. */
    public static void migrateTo(DataSource database, String version) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/common", "classpath:db/" + dialect(database))
                .target(version)
                .table("schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("bytes", "h2".equals(dialect(database)) ? "blob" : "bytea"))
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** {@code h2} or {@code postgresql}. */
    public static String dialect(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached: " + unreachable.getMessage(), unreachable);
        }
    }
}
