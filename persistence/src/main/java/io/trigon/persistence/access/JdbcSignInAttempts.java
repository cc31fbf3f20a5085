package io.trigon.persistence.access;

import io.trigon.domain.access.SignInAttempts;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Failed sign-ins, written in transactions of their own: a failure counts even when whatever called is rolled back. */
@ApplicationScoped
public class JdbcSignInAttempts implements SignInAttempts {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 200;

    private Database database;

    protected JdbcSignInAttempts() {}

    @Inject
    public JdbcSignInAttempts(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int failuresSince(String key, Instant since) {
        String sql = "select count(*) from sign_in_failure where attempt_key = ? and at >= ?";
        return database.alone("counting failed sign-ins", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, bounded(key));
                statement.setObject(2, Sql.utc(since));
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    return result.getInt(1);
                }
            }
        });
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void failed(String key, Instant at) {
        database.alone("noting a failed sign-in", connection -> {
            forget(connection, at.minus(KEPT));
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into sign_in_failure (attempt_key, at) values (?, ?)")) {
                statement.setString(1, bounded(key));
                statement.setObject(2, Sql.utc(at));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void clear(String key) {
        database.alone("clearing failed sign-ins", connection -> {
            String sql = "delete from sign_in_failure where attempt_key = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, bounded(key));
                return statement.executeUpdate();
            }
        });
    }

    /** Of every key: whoever tries a thousand names comes back to none of them. */
    private static void forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from sign_in_failure where at < ?")) {
            statement.setObject(1, Sql.utc(before));
            statement.executeUpdate();
        }
    }

    /** A key of any length may be tried; the first characters tell enough. */
    private static String bounded(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
