package io.trigon.persistence.shared;

import io.trigon.persistence.keep.Backup;
import io.trigon.persistence.keep.Restore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The launcher's {@code backup} and {@code restore}: arguments are the verb, the archive, the JDBC URL, the user and the
 * data folder; the password is in {@code TRIGON_DB_PASSWORD}. Ends with 0, or with 1 and a line that says why.
 */
public final class Keep {

    /** Held here, or the level below would be forgotten with the logger. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private Keep() {}

    public static void main(String[] arguments) {
        if (arguments.length != 5) {
            System.err.println("trigon: backup|restore FILE URL USER DATA");
            System.exit(2);
        }
        MIGRATIONS.setLevel(Level.WARNING);
        try {
            System.out.println(run(
                    arguments[0],
                    Path.of(arguments[1]),
                    new Drivers(arguments[2], arguments[3], System.getenv("TRIGON_DB_PASSWORD")),
                    Path.of(arguments[4])));
        } catch (IOException | SQLException | RuntimeException refused) {
            System.err.println("trigon: " + arguments[0] + " failed: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static String run(String verb, Path archive, DataSource database, Path data)
            throws IOException, SQLException {
        return switch (verb) {
            case "backup" -> "Backed up " + Backup.write(database, data, archive) + " rows into " + archive + ".";
            case "restore" -> "Restored " + Restore.read(database, data, archive) + " rows from " + archive + ".";
            default -> throw new IOException("no such verb: " + verb);
        };
    }

    /** Connections without a pool. */
    private record Drivers(String url, String user, String password) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
            return DriverManager.getConnection(url, otherUser, otherPassword);
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // drivers log by themselves
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // the drivers' own
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
