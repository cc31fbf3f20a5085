package io.trigon.persistence.shared;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs queries for read models. Inside a transaction it sees what the transaction wrote, entities included; outside it
 * takes a connection for each query.
 */
@ApplicationScoped
public class Reads {

    /** Makes a record of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    private Database database;
    private EntityManager manager;

    protected Reads() {}

    @Inject
    public Reads(Database database, EntityManager manager) {
        this.database = database;
        this.manager = manager;
    }

    /** For the few statements that the databases don't share. */
    public boolean isPostgreSql() {
        return database.isPostgreSql();
    }

    /**
     * All rows, in the order of the query.
     *
     * @throws io.trigon.domain.shared.UnfitValue when a value of the query is none that a column could hold
     */
    public <T> List<T> list(Sql query, Reading<T> reading) {
        try {
            if (manager.isJoinedToTransaction()) {
                manager.flush();
                return run(manager.unwrap(Connection.class), query, reading);
            }
            try (Connection connection = database.connection()) {
                return run(connection, query, reading);
            }
        } catch (SQLException broken) {
            throw DatabaseTrouble.reading(broken);
        }
    }

    /** The first row, if any. */
    public <T> Optional<T> first(Sql query, Reading<T> reading) {
        return list(query, reading).stream().findFirst();
    }

    /** The number in the one row's column {@code n}. */
    public long count(Sql query) {
        return first(query, row -> row.number("n")).orElse(0L);
    }

    /**
     * One page of a list.
     *
     * @param query without a limit
     * @param count names its column {@code n}
     */
    public <T> PageOf<T> page(Sql query, Sql count, Paging paging, Reading<T> reading) {
        List<T> rows = list(query.limit(paging.limit(), paging.offset()), reading);
        boolean whole = paging.offset() == 0 && rows.size() < paging.limit();
        return new PageOf<>(rows, whole ? rows.size() : count(count), paging.offset(), paging.limit());
    }

    private static <T> List<T> run(Connection connection, Sql query, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.text())) {
            query.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        }
    }
}
