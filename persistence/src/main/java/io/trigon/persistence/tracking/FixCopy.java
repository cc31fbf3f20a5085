package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.Fix;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Fixes by COPY in its binary form: nothing is made text here and read again there. Source: PostgreSQL's documentation of
 * COPY, "Binary Format"; times are microseconds since 2000, reals and integers have the most significant byte first.
 */
final class FixCopy {

    private static final String COPY = "copy device_position " + FixRows.COLUMNS + " from stdin with (format binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FRAME_BYTES = 32;
    private static final int ROW_BYTES = 64 + 128;
    private static final short COLUMN_COUNT = 9;
    private static final long SECONDS_TO_2000 =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private FixCopy() {}

    static int write(Connection connection, List<Fix> fixes) throws SQLException {
        ByteBuffer rows = rows(fixes);
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyIn copy = copies.copyIn(COPY);
        try {
            copy.writeToCopy(rows.array(), 0, rows.position());
            return (int) copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    static ByteBuffer rows(List<Fix> fixes) {
        ByteBuffer rows = ByteBuffer.allocate(FRAME_BYTES + fixes.size() * ROW_BYTES);
        rows.put(SIGNATURE).putInt(0).putInt(0);
        fixes.forEach(fix -> put(rows, fix));
        return rows.putShort((short) -1);
    }

    private static void put(ByteBuffer rows, Fix fix) {
        byte[] device = fix.device().getBytes(StandardCharsets.US_ASCII);
        rows.putShort(COLUMN_COUNT).putInt(device.length).put(device);
        rows.putInt(Long.BYTES).putLong(micros(fix.at()));
        put(rows, fix.point().latitude());
        put(rows, fix.point().longitude());
        put(rows, fix.speedKmh());
        put(rows, fix.bearing());
        put(rows, fix.altitude());
        put(rows, fix.accuracy());
        put(rows, fix.battery());
    }

    private static void put(ByteBuffer rows, Double real) {
        if (real == null) {
            rows.putInt(-1);
        } else {
            rows.putInt(Double.BYTES).putDouble(real);
        }
    }

    private static long micros(Instant at) {
        return (at.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + at.getNano() / 1_000;
    }
}
