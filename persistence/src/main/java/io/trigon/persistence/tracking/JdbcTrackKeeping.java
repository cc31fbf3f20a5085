package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.TrackKeeping;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.DatabaseTrouble;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keeps tracks: by weeks on PostgreSQL, row by row on H2. */
@ApplicationScoped
public class JdbcTrackKeeping implements TrackKeeping {

    /** A node that began a week and is not done with it by then has died. */
    private static final Duration AT_WORK = Duration.ofHours(6);

    private Database database;
    private Clock clock;

    protected JdbcTrackKeeping() {}

    @Inject
    public JdbcTrackKeeping(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void prepare(Instant from, Instant until) {
        if (database.isPostgreSql()) {
            new WeekTables(database).make(from, clock, until);
        }
    }

    @Override
    public long forget(Instant before) {
        if (database.isPostgreSql()) {
            new WeekTables(database).drop(before);
            return new OldFixes(database, "device_position_rest").forget(before);
        }
        return new OldFixes(database, "device_position").forget(before);
    }

    @Override
    public boolean claim(Instant week, Instant now) {
        return update(
                        "update track_week set claimed_at = ? where week = ? and thinned_at is null and claimed_at < ?",
                        now,
                        dayOf(week),
                        now.minus(AT_WORK))
                || isFirst(week, now);
    }

    private boolean isFirst(Instant week, Instant now) {
        try {
            return update(
                    "insert into track_week (week, claimed_at) select ?, ? where not exists"
                            + " (select 1 from track_week where week = ?)",
                    dayOf(week),
                    now,
                    dayOf(week));
        } catch (DatabaseTrouble trouble) {
            if (trouble.getCause() instanceof SQLException cause && DatabaseTrouble.isDuplicate(cause)) {
                return false; // another node was faster
            }
            throw trouble;
        }
    }

    @Override
    public long thin(Instant from, Instant until) {
        return new OldFixes(database, "device_position").thin(from, until);
    }

    @Override
    public void thinned(Instant week, Instant now) {
        update("update track_week set thinned_at = ? where week = ?", now, dayOf(week));
    }

    private static LocalDate dayOf(Instant week) {
        return LocalDate.ofInstant(week, ZoneOffset.UTC);
    }

    private boolean update(String constant, Object... values) {
        return database.alone("keeping tracks", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(constant)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i] instanceof Instant at ? Sql.utc(at) : values[i]);
                }
                return statement.executeUpdate() == 1;
            }
        });
    }
}
