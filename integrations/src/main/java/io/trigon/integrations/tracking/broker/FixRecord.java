package io.trigon.integrations.tracking.broker;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixes of one device as bytes: version, device, how many, then of each its microseconds since 1970, latitude, longitude, which
 * of the five measures are known, and those. A later version of Trigon must read what an earlier one wrote.
 */
final class FixRecord {
    /** So many fixes are in a record at most: some twenty thousand bytes. */
    static final int FIXES_MOST = 500;

    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 1 + 1 + 64 + 2;
    private static final int FIX_BYTES = 8 + 8 + 8 + 1 + 5 * 8;
    private static final int MEASURES = 5;
    private static final long MICROS = 1_000_000;

    private FixRecord() {}

    static byte[] write(List<Fix> fixes) {
        byte[] device = fixes.get(0).device().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(HEAD_BYTES + fixes.size() * FIX_BYTES);
        out.put(VERSION).put((byte) device.length).put(device).putShort((short) fixes.size());
        for (Fix fix : fixes) {
            Instant at = fix.at();
            out.putLong(at.getEpochSecond() * MICROS + at.getNano() / 1_000);
            out.putDouble(fix.point().latitude()).putDouble(fix.point().longitude());
            writeMeasures(out, measures(fix));
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static Double[] measures(Fix fix) {
        return new Double[] {fix.speedKmh(), fix.bearing(), fix.altitude(), fix.accuracy(), fix.battery()};
    }

    private static void writeMeasures(ByteBuffer out, Double[] measures) {
        int known = 0;
        for (int i = 0; i < MEASURES; i++) {
            known |= measures[i] == null ? 0 : 1 << i;
        }
        out.put((byte) known);
        for (Double measure : measures) {
            if (measure != null) {
                out.putDouble(measure);
            }
        }
    }

    /** @throws BadRecord when these are no fixes of ours; for it holds nothing that a later try would change */
    static List<Fix> read(byte[] bytes) {
        BadRecord.unless(bytes != null && bytes.length > 0, "empty");
        BadRecord.unless(bytes.length <= HEAD_BYTES + FIXES_MOST * FIX_BYTES, "longer than a record of fixes");
        try {
            return read(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException e) {
            throw new BadRecord("ends too early");
        } catch (BrokenRule e) {
            throw new BadRecord(e.getMessage());
        }
    }

    private static List<Fix> read(ByteBuffer in) {
        byte version = in.get();
        BadRecord.unless(version == VERSION, "of version " + version + ", known is " + VERSION);
        byte[] device = new byte[Byte.toUnsignedInt(in.get())];
        in.get(device);
        String name = new String(device, StandardCharsets.US_ASCII);
        int count = Short.toUnsignedInt(in.getShort());
        BadRecord.unless(count > 0 && count <= FIXES_MOST, count + " fixes");
        List<Fix> fixes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fixes.add(readFix(in, name));
        }
        BadRecord.unless(!in.hasRemaining(), "goes on after its last fix");
        return fixes;
    }

    private static Fix readFix(ByteBuffer in, String device) {
        long micros = in.getLong();
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
        GeoPoint point = GeoPoint.of(in.getDouble(), in.getDouble());
        int known = in.get();
        Double[] m = new Double[MEASURES];
        for (int i = 0; i < MEASURES; i++) {
            m[i] = (known & 1 << i) == 0 ? null : Double.valueOf(in.getDouble());
        }
        return new Fix(device, at, point, m[0], m[1], m[2], m[3], m[4]);
    }
}
