package io.trigon.systemtests.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Frames as a Teltonika device writes them, codec 8: a greeting with its IMEI, and records with a position, its ignition,
 * whether it moves, and a voltage.
 */
public final class AvlFrames {
    private static final int RECORD_BYTES = 8 + 1 + 15 + 2 + 1 + 2 * 2 + 1 + 3 + 1 + 1;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
            }
            TABLE[i] = crc;
        }
    }

    private AvlFrames() {}

    public static byte[] greeting(String imei) {
        byte[] text = imei.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + text.length)
                .putShort((short) text.length)
                .put(text)
                .array();
    }

    /** The n-th record was made {@code stepMillis} after the one before. */
    public static byte[] records(
            int count, long firstMillis, long stepMillis, double latitude, double longitude, int kmh) {
        ByteBuffer frame = ByteBuffer.allocate(12 + 3 + count * RECORD_BYTES);
        frame.putInt(0).putInt(3 + count * RECORD_BYTES).put((byte) 8).put((byte) count);
        for (int i = 0; i < count; i++) {
            frame.putLong(firstMillis + i * stepMillis).put((byte) 0);
            frame.putInt((int) Math.round(longitude * 1e7)).putInt((int) Math.round(latitude * 1e7));
            frame.putShort((short) 210).putShort((short) 262).put((byte) 11).putShort((short) kmh);
            frame.put((byte) 0).put((byte) 3);
            frame.put((byte) 2).put((byte) 239).put((byte) 1).put((byte) 240).put((byte) 1);
            frame.put((byte) 1).put((byte) 66).putShort((short) 13_850);
            frame.put((byte) 0).put((byte) 0);
        }
        frame.put((byte) count);
        return frame.putInt(crc(frame.array(), 8, frame.position())).array();
    }

    private static int crc(byte[] bytes, int from, int until) {
        int crc = 0;
        for (int i = from; i < until; i++) {
            crc = crc >>> 8 ^ TABLE[(crc ^ bytes[i]) & 0xFF];
        }
        return crc;
    }
}
