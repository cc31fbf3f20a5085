package io.trigon.persistence.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database behind everything, for what is written without the persistence context. */
@ApplicationScoped
public class Database {

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/trigon")
    private DataSource source;

    private volatile String dialect;

    protected Database() {}

    /** For tests and tools outside the server. */
    public Database(DataSource source) {
        this.source = source;
    }

    public boolean isPostgreSql() {
        if (dialect == null) {
            dialect = Schema.dialect(source);
        }
        return "postgresql".equals(dialect);
    }

    /**
     * A connection; inside a JTA transaction it is the transaction's own. The caller closes it.
     *
     * @throws DatabaseTrouble when there is none to be had
     */
    public Connection connection() {
        try {
            return source.getConnection();
        } catch (SQLException refused) {
            throw new DatabaseTrouble("no connection to the database", refused);
        }
    }

    /**
     * Does the work in a transaction of its own and commits it. Must be called without a JTA transaction: the callers
     * carry {@code @Transactional(NOT_SUPPORTED)}.
     *
     * @throws DatabaseTrouble when the work or its commit failed; nothing of it is kept then
     */
    public <T> T alone(String doing, Work<T> work) {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException broken) {
                connection.rollback();
                throw broken;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw new DatabaseTrouble(doing, broken);
        }
    }
}
