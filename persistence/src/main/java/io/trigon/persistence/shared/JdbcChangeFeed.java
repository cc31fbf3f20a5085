package io.trigon.persistence.shared;

import io.trigon.domain.shared.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes in the order in which they were committed, on any number of nodes.
 *
 * <p>Ids that are taken while a transaction runs don't tell in which order transactions commit: a reader that stands
 * behind id 7 would never see a 6 that is committed later. So a row is written without a feed number, and gets one only
 * after it was seen committed: whoever reads first takes hold of the one head row, numbers what is committed and not
 * numbered yet, and lets go. Numbers are dealt out by one holder at a time, so a number once read has no later
 * predecessor. A read costs no lock while nothing waits for a number.
 */
@ApplicationScoped
public class JdbcChangeFeed implements ChangeFeed {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(30);
    private static final int AT_ONCE = 1000;

    private Database database;
    private Clock clock;
    private volatile Instant cleanedAt = Instant.EPOCH;

    protected JdbcChangeFeed() {}

    @Inject
    public JdbcChangeFeed(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long head() {
        return database.alone("reading the head of the changes", connection -> {
            numberWhatWaits(connection);
            return one(connection, "select last_no from change_head where id = 1");
        });
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Change> after(long id, int limit) {
        return database.alone("reading changes", connection -> {
            numberWhatWaits(connection);
            return read(connection, id, limit);
        });
    }

    private void numberWhatWaits(Connection connection) throws SQLException {
        if (one(connection, "select count(*) from (select id from change_row where feed_no is null limit 1) w") == 0) {
            return;
        }
        long last = one(connection, "select last_no from change_head where id = 1 for update");
        List<Long> waiting = waiting(connection);
        number(connection, waiting, last);
        clean(connection);
        connection.commit();
    }

    private static List<Long> waiting(Connection connection) throws SQLException {
        String sql = "select id from change_row where feed_no is null order by id limit " + AT_ONCE;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet results = statement.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (results.next()) {
                ids.add(results.getLong(1));
            }
            return ids;
        }
    }

    private static void number(Connection connection, List<Long> ids, long last) throws SQLException {
        String sql = "update change_row set feed_no = ? where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            long next = last;
            for (Long id : ids) {
                statement.setLong(1, ++next);
                statement.setLong(2, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update change_head set last_no = ? where id = 1")) {
            statement.setLong(1, last + ids.size());
            statement.executeUpdate();
        }
    }

    private void clean(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (cleanedAt.plus(BETWEEN_CLEANINGS).isAfter(now)) {
            return;
        }
        cleanedAt = now;
        String sql = "delete from change_row where feed_no is not null and at < ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, Sql.utc(now.minus(KEPT)));
            statement.executeUpdate();
        }
    }

    private static List<Change> read(Connection connection, long after, int limit) throws SQLException {
        String sql =
                """
                select feed_no, at, kind, tracking_number, triangle_id from change_row
                where feed_no > ? order by feed_no limit ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            try (ResultSet results = statement.executeQuery()) {
                List<Change> changes = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    changes.add(new Change(
                            row.number("feed_no"),
                            row.instant("at"),
                            row.text("kind"),
                            row.text("tracking_number"),
                            row.numberOrNull("triangle_id")));
                }
                return changes;
            }
        }
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
