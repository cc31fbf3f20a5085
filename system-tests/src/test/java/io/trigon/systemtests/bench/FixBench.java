package io.trigon.systemtests.bench;

import io.trigon.systemtests.RunningTrigon;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;

/** Fixes by the OsmAnd protocol, each stored and answered, beside bulk insert of as many rows into the same table. */
final class FixBench {
    private static final int CONNECTIONS = 128;
    private static final int DEVICES = 5_000;
    private static final int BULK = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final String INSERT = "insert into device_position (device, at, latitude, longitude, speed_kmh,"
            + " bearing, altitude, accuracy, battery) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COPY = "copy device_position (device, at, latitude, longitude, speed_kmh,"
            + " bearing, altitude, accuracy, battery) from stdin with (format csv)";

    private FixBench() {}

    /** Stops the server, and leaves it so: an embedded database has one master. */
    static void onH2(RunningTrigon trigon) throws SQLException {
        Rush.Result fixes = rush(trigon);
        trigon.stop();
        String url =
                "jdbc:h2:file:" + trigon.data() + "/db/trigon;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000";
        double bulk;
        try (Connection connection = DriverManager.getConnection(url, "trigon", "trigon")) {
            bulk = batches(connection, fixes.answered());
        }
        report("H2", fixes, "batch insert of as many rows, " + BULK + " a commit: " + Figures.of(bulk) + "/s", "fixes");
    }

    static void onPostgreSql() throws Exception {
        // what the embedded server leaves undone unless told: to be on the disk before it says so
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, String> settings =
                    Map.of("TRIGON_DB_URL", url, "TRIGON_DB_USER", "postgres", "TRIGON_DB_PASSWORD", "postgres");
            Rush.Result fixes;
            try (RunningTrigon trigon =
                    RunningTrigon.start("demo", RunningTrigon.temporaryFolder("bench-postgresql"), settings)) {
                fixes = rush(trigon);
            }
            double bulk;
            try (Connection connection = DriverManager.getConnection(url)) {
                bulk = copy(connection, fixes.answered());
            }
            report("PostgreSQL", fixes, "COPY of as many rows: " + Figures.of(bulk) + "/s", "fixes-postgresql");
        }
    }

    private static void report(String database, Rush.Result fixes, String beside, String name) {
        String figure = Figures.of(fixes.perSecond()) + "/s, p50 " + Figures.millis(fixes.p50()) + ", p99 "
                + Figures.millis(fixes.p99()) + (fixes.refused() == 0 ? "" : ", " + fixes.refused() + " refused");
        Figures.row(
                "fixes stored and answered on " + database + " (" + CONNECTIONS + " devices at once)",
                figure,
                beside,
                name);
    }

    private static Rush.Result rush(RunningTrigon trigon) {
        int port = URI.create(trigon.osmandUrl()).getPort();
        long begin = Instant.now().minus(Duration.ofHours(6)).toEpochMilli();
        LongFunction<byte[]> fix = n -> Wire.get("/?id=BENCH-" + n % DEVICES + "&timestamp=" + (begin + n) + "&lat="
                + (30 + n % 1000 / 100.0) + "&lon=" + (-90 + n % 777 / 100.0) + "&speed=40.5&bearing=180&altitude=200"
                + "&accuracy=5&batt=80");
        Rush.Result warm = Rush.run(port, CONNECTIONS, WARM_UP, fix);
        long after = (warm.answered() + warm.refused()) * 2 + CONNECTIONS;
        return Rush.run(port, CONNECTIONS, TIME, n -> fix.apply(after * 4 + n));
    }

    private static double batches(Connection connection, long rows) throws SQLException {
        connection.setAutoCommit(false);
        long begin = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (long n = 0; n < rows; n++) {
                bind(insert, n);
                insert.addBatch();
                if (n % BULK == BULK - 1 || n == rows - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    private static void bind(PreparedStatement insert, long n) throws SQLException {
        insert.setString(1, "BULK-" + n % DEVICES);
        insert.setObject(2, time(n));
        double[] rest = {30 + n % 1000 / 100.0, -90 + n % 777 / 100.0, 75, 180, 200, 5, 80};
        for (int i = 0; i < rest.length; i++) {
            insert.setDouble(3 + i, rest[i]);
        }
    }

    private static double copy(Connection connection, long rows) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        for (long n = 0; n < rows; n++) {
            text.append("BULK-").append(n % DEVICES).append(',').append(time(n)).append(',');
            text.append(30 + n % 1000 / 100.0)
                    .append(',')
                    .append(-90 + n % 777 / 100.0)
                    .append(",75,180,200,5,80\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        long begin = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(bytes));
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    private static LocalDateTime time(long n) {
        return LocalDateTime.ofInstant(Instant.parse("2026-01-01T00:00:00Z").plusMillis(n), ZoneOffset.UTC);
    }
}
