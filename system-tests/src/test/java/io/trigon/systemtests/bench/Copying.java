package io.trigon.systemtests.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows like those of a fleet, put into the same table in bulk by nobody but us, in transactions of a thousand. */
final class Copying {
    private static final int BULK = 1_000;
    private static final String COLUMNS =
            "device_position (device, at, latitude, longitude, speed_kmh, bearing, altitude, accuracy, battery)";

    private Copying() {}

    /** By COPY of PostgreSQL. @return rows a second */
    static double copy(Connection connection, long rows, int devices) throws SQLException, IOException {
        connection.setAutoCommit(false);
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        Instant first = Instant.now().minusSeconds(rows / 1000);
        long nanos = 0;
        for (long n = 0; n < rows; n += BULK) {
            byte[] text = text(n, devices, first).getBytes(StandardCharsets.US_ASCII);
            long begin = System.nanoTime(); // writing the text is not what is measured
            copies.copyIn("copy " + COLUMNS + " from stdin with (format csv)", new ByteArrayInputStream(text));
            connection.commit();
            nanos += System.nanoTime() - begin;
        }
        return rows / (nanos / 1e9);
    }

    /** Ends the upkeep that so many rows at once cause, so that what comes next is not measured with it. */
    static void settle(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (freeze, analyze) device_position");
            statement.execute("checkpoint");
        }
    }

    private static String text(long from, int devices, Instant first) {
        StringBuilder text = new StringBuilder();
        for (long n = from; n < from + BULK; n++) {
            text.append("BULK-")
                    .append(n % devices)
                    .append(',')
                    .append(time(first, n))
                    .append(',');
            text.append(42 + n % 100 / 100.0)
                    .append(',')
                    .append(-88.5 - n % 777 / 100.0)
                    .append(",80,262,210,,\n");
        }
        return text.toString();
    }

    /** By batches of inserts. @return rows a second */
    static double insert(Connection connection, long rows, int devices) throws SQLException {
        connection.setAutoCommit(false);
        Instant first = Instant.now().minusSeconds(rows / 1000);
        long begin = System.nanoTime();
        String insert = "insert into " + COLUMNS + " values (?, ?, ?, ?, 80, 262, 210, null, null)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (long n = 0; n < rows; n++) {
                statement.setString(1, "BULK-" + n % devices);
                statement.setObject(2, time(first, n));
                statement.setDouble(3, 42 + n % 100 / 100.0);
                statement.setDouble(4, -88.5 - n % 777 / 100.0);
                statement.addBatch();
                if (n % BULK == BULK - 1 || n == rows - 1) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    private static LocalDateTime time(Instant first, long n) {
        return LocalDateTime.ofInstant(first.plusMillis(n), ZoneOffset.UTC);
    }
}
