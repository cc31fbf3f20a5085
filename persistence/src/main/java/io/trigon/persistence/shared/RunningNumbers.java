package io.trigon.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counters without gaps. Taking a number holds its counter until the caller's transaction ends. */
@ApplicationScoped
public class RunningNumbers {

    private Database database;
    private EntityManager manager;

    protected RunningNumbers() {}

    @Inject
    public RunningNumbers(Database database, EntityManager manager) {
        this.database = database;
        this.manager = manager;
    }

    /** The next number, 1 for the first. Needs a transaction, and takes part in it. */
    public long next(String counter) {
        return next(counter, 1);
    }

    /** The first of so many numbers in a row. */
    public long next(String counter, int count) {
        Connection connection = manager.unwrap(Connection.class);
        try {
            if (!raise(connection, counter, count)) {
                open(connection, counter);
                raise(connection, counter, count);
            }
            return read(connection, counter) - count + 1;
        } catch (SQLException broken) {
            throw new DatabaseTrouble("counting " + counter, broken);
        }
    }

    private static boolean raise(Connection connection, String counter, int by) throws SQLException {
        String sql = "update running_number set last_number = last_number + ? where name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, by);
            statement.setString(2, counter);
            return statement.executeUpdate() == 1;
        }
    }

    /** Another node may open it at the same time: PostgreSQL then does nothing, H2 complains of this statement alone. */
    private void open(Connection connection, String counter) throws SQLException {
        String sql = "insert into running_number (name, last_number) values (?, 0)"
                + (database.isPostgreSql() ? " on conflict do nothing" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, counter);
            statement.executeUpdate();
        } catch (SQLException broken) {
            if (!DatabaseTrouble.isDuplicate(broken)) {
                throw broken;
            }
        }
    }

    private static long read(Connection connection, String counter) throws SQLException {
        String sql = "select last_number from running_number where name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, counter);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
