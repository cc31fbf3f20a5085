package io.trigon.persistence.testing;

import io.trigon.persistence.shared.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The two databases that Trigon runs on, each started once for all tests, with the schema as the migrations make it. */
public enum Base {
    H2 {
        @Override
        DataSource start() {
            return JdbcConnectionPool.create(
                    "jdbc:h2:mem:trigon;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=0", "sa", "");
        }

        @Override
        public DataSource untouched(String name) {
            return JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Override
        void empty(Statement statement, List<String> tables) throws SQLException {
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("truncate table " + table);
            }
            statement.execute("set referential_integrity true");
        }
    },

    POSTGRESQL {
        private EmbeddedPostgres server;

        @Override
        DataSource start() {
            try {
                server = EmbeddedPostgres.builder().start();
                return server.getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public DataSource untouched(String name) throws SQLException {
            try (Connection connection = source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getDatabase("postgres", name);
        }

        @Override
        void empty(Statement statement, List<String> tables) throws SQLException {
            statement.execute("truncate table " + String.join(", ", tables) + " cascade");
        }
    };

    private DataSource source;
    private EntityManagerFactory factory;

    abstract DataSource start();

    abstract void empty(Statement statement, List<String> tables) throws SQLException;

    /** Migrated. */
    public synchronized DataSource source() {
        if (source == null) {
            source = start();
            Schema.migrate(source);
        }
        return source;
    }

    /** A database of the same kind with nothing in it. */
    public abstract DataSource untouched(String name) throws SQLException;

    synchronized EntityManagerFactory factory() {
        if (factory == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.nonJtaDataSource", source());
            settings.put("eclipselink.session-name", "trigon-" + name());
            factory = Persistence.createEntityManagerFactory("trigon", settings);
        }
        return factory;
    }

    /** Takes all rows away. */
    void clean() {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            empty(statement, tables(connection));
            statement.execute("insert into change_head (id, last_no) values (1, 0)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, schemaOf(connection), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!"schema_history".equalsIgnoreCase(table)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static String schemaOf(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2") ? "PUBLIC" : "public";
    }
}
