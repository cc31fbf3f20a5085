package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.KeepTracks;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * The weeks of the tracks on PostgreSQL, each a partition. A week is made beside the others and attached, which lets feeds go
 * on; what the rest holds of it moves with it. Whoever has to wait for a lock gives up soon and comes again: behind one that
 * waits, all feeds would.
 */
final class WeekTables {

    private static final Duration WEEK = Duration.ofDays(7);

    /** Whoever reads waits while a week moves: after that long the others have their turn until the next time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String NAME = "device_position_w";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LOCK = 202_611;

    private static final String NAMES = "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
            + " where i.inhparent = 'device_position'::regclass and c.relname like '" + NAME + "%'";

    private static final String IN_REST = "select distinct date_trunc('week', at) from device_position_rest";

    private final Database database;

    WeekTables(Database database) {
        this.database = database;
    }

    /**
     * Makes the weeks of the time that are missing: first this one and those to come, so that no live fix has to wait for
     * the rest; then of the past those that hold fixes, the newest first, and no further one once it has taken long.
     */
    void make(Instant from, Clock clock, Instant until) {
        Instant thisWeek = KeepTracks.weekOf(clock.instant());
        for (Instant week = thisWeek; week.isBefore(until); week = week.plus(WEEK)) {
            make(week);
        }
        Instant enough = clock.instant().plus(PATIENCE);
        for (Instant week : inRest(KeepTracks.weekOf(from), thisWeek)) {
            make(week);
            if (clock.instant().isAfter(enough)) {
                return;
            }
        }
    }

    private void make(Instant week) {
        database.alone("making a week of tracks", connection -> {
            if (alone(connection) && !names(connection).contains(nameOf(week))) {
                make(connection, week);
            }
            return null;
        });
    }

    private Set<Instant> inRest(Instant from, Instant until) {
        Set<Instant> weeks = new TreeSet<>(Comparator.reverseOrder());
        return database.alone("looking for weeks of tracks", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(IN_REST)) {
                while (rows.next()) {
                    Instant week = rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    if (!week.isBefore(from) && week.isBefore(until)) {
                        weeks.add(week);
                    }
                }
            }
            Set<String> there = names(connection);
            weeks.removeIf(week -> there.contains(nameOf(week)));
            return weeks;
        });
    }

    private static void make(Connection connection, Instant week) throws SQLException {
        String table = nameOf(week);
        String begin = "timestamp '" + Sql.utc(week) + "'";
        String end = "timestamp '" + Sql.utc(week.plus(WEEK)) + "'";
        String its = "at >= " + begin + " and at < " + end;
        run(connection, "lock table device_position_rest in access exclusive mode");
        run(connection, "create table " + table + " (like device_position, check (" + its + "))");
        run(
                connection,
                "with moved as (delete from device_position_rest where " + its + " returning *) insert into " + table
                        + " select * from moved");
        run(connection, "create unique index " + table + "_key on " + table + " (device, at desc)");
        run(
                connection,
                "alter table device_position attach partition " + table + " for values from ("
                        + begin.replace("timestamp ", "") + ") to (" + end.replace("timestamp ", "") + ")");
    }

    /** Drops the weeks that ended before. @return how many */
    int drop(Instant before) {
        return database.alone("dropping weeks of tracks", connection -> {
            int dropped = 0;
            if (alone(connection)) {
                for (String name : names(connection)) {
                    if (!endOf(name).isAfter(before)) {
                        run(connection, "drop table " + name);
                        dropped++;
                    }
                }
            }
            return dropped;
        });
    }

    /** One node at a time; the others find it done. */
    private static boolean alone(Connection connection) throws SQLException {
        run(connection, "set local lock_timeout = '2s'");
        try (Statement statement = connection.createStatement();
                ResultSet mine = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return mine.next() && mine.getBoolean(1);
        }
    }

    private static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NAMES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void run(Connection connection, String constant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(constant);
        }
    }

    private static String nameOf(Instant week) {
        return NAME + LocalDate.ofInstant(week, ZoneOffset.UTC).format(DAY);
    }

    private static Instant endOf(String name) {
        LocalDate monday = LocalDate.parse(name.substring(NAME.length()), DAY);
        return monday.atStartOfDay(ZoneOffset.UTC).toInstant().plus(WEEK);
    }
}
