package io.trigon.persistence.shared;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The database of a backup, reached without the server. */
abstract class KeptDatabase {

    static KeptDatabase at(String url, String user, String password) {
        return url.startsWith("jdbc:postgresql:") ? new Postgres(url, user, password) : new H2(url, user, password);
    }

    /** {@code h2} or {@code postgresql}. */
    abstract String kind();

    abstract void dump(Path into) throws IOException, SQLException, InterruptedException;

    abstract void restore(Path from) throws IOException, SQLException, InterruptedException;

    abstract Connection open() throws SQLException;

    abstract String schema();

    void refuseUnlessEmpty() throws SQLException {
        try (Connection connection = open();
                PreparedStatement tables = connection.prepareStatement(
                        "select count(*) from information_schema.tables where table_schema = ?")) {
            tables.setString(1, schema());
            try (ResultSet count = tables.executeQuery()) {
                count.next();
                if (count.getInt(1) > 0) {
                    throw new IllegalStateException("the database is not empty; restore into an empty one");
                }
            }
        }
    }

    private static final class H2 extends KeptDatabase {

        private final String url;
        private final String user;
        private final String password;

        H2(String url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        @Override
        String kind() {
            return "h2";
        }

        @Override
        String schema() {
            return "PUBLIC";
        }

        @Override
        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        void dump(Path into) throws SQLException {
            run("script to ? charset 'UTF-8'", into);
        }

        @Override
        void restore(Path from) throws SQLException {
            run("runscript from ? charset 'UTF-8'", from);
        }

        private void run(String sql, Path file) throws SQLException {
            try (Connection connection = open();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, file.toString());
                statement.execute();
            }
        }
    }

    private static final class Postgres extends KeptDatabase {

        private final String url;
        private final String user;
        private final String password;

        Postgres(String url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        @Override
        String kind() {
            return "postgresql";
        }

        @Override
        String schema() {
            return "public";
        }

        @Override
        Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        void dump(Path into) throws IOException, InterruptedException {
            run(List.of("pg_dump", "--format=custom", "--no-owner", "--file=" + into, "--dbname=" + target()));
        }

        @Override
        void restore(Path from) throws IOException, InterruptedException {
            run(List.of("pg_restore", "--no-owner", "--exit-on-error", "--dbname=" + target(), from.toString()));
        }

        private String target() {
            URI address = URI.create(url.substring("jdbc:".length()));
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return "postgresql://" + user + "@" + address.getHost() + port + address.getPath();
        }

        private void run(List<String> command) throws IOException, InterruptedException {
            ProcessBuilder tool = new ProcessBuilder(command).inheritIO();
            tool.environment().put("PGPASSWORD", password);
            try {
                if (tool.start().waitFor() != 0) {
                    throw new IllegalStateException(command.get(0) + " refused; its own words are above");
                }
            } catch (IOException absent) {
                throw new IOException(
                        command.get(0)
                                + " is needed for PostgreSQL; install PostgreSQL's client (Debian: postgresql-client)",
                        absent);
            }
        }
    }
}
