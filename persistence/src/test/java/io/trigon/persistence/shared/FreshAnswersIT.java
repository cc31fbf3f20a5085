package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Whoever asks is told what was committed before, however often the same was asked while others were committing. */
class FreshAnswersIT {
    private static final int COMMITS = 5_000;

    /** Long enough for a question between two commits, in which a wrong answer would show. */
    private static final long PAUSE_NANOS = 50_000;

    @OnBoth
    void aQuestionAskedAgainAndAgainBesideCommitsIsNeverAnsweredWithWhatWasBefore(Base base) throws Exception {
        DataSource source = base.source();
        AtomicInteger committed = new AtomicInteger();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table fresh_answer (id integer primary key)");
            Future<Integer> stale = reader.submit(() -> stale(source, committed));
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into fresh_answer values (?)")) {
                for (int i = 1; i <= COMMITS; i++) {
                    insert.setInt(1, i);
                    insert.executeUpdate();
                    connection.commit();
                    committed.set(i);
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
            assertThat(stale.get()).isZero();
            connection.setAutoCommit(true);
            statement.execute("drop table fresh_answer");
        } finally {
            reader.shutdownNow();
        }
    }

    /** Asks until all is committed. */
    private static int stale(DataSource source, AtomicInteger committed) throws SQLException {
        int stale = 0;
        try (Connection connection = source.getConnection()) {
            for (int known = committed.get(); known < COMMITS; known = committed.get()) {
                stale += count(connection) < known ? 1 : 0;
            }
        }
        return stale;
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select count(*) from fresh_answer");
                ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
