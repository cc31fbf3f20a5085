package io.trigon.integrations.tracking.gt06;

import io.trigon.integrations.tracking.device.Crc16;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Builds what a tracker of the GT06 kind sends. */
final class Gt06Frames {
    private Gt06Frames() {}

    static byte[] login(String imei, int serial) {
        return frame(0x01, HexFormat.of().parseHex("0" + imei), serial);
    }

    static byte[] position(int kind, Instant at, double latitude, double longitude, int serial) {
        return frame(kind, place(at, latitude, longitude, 0x1000 | 270), serial);
    }

    static byte[] alarm(int kind, Instant at, double latitude, double longitude, int alarm, int serial) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(place(at, latitude, longitude, 0x1000 | 270));
        content.writeBytes(new byte[] {9, 1, (byte) 0xCC, 0, 40, 125, 0, 31, 114, 0x65, 6, 4, (byte) alarm, 1});
        return frame(kind, content.toByteArray(), serial);
    }

    static byte[] heartbeat(int level, int serial) {
        return frame(0x13, new byte[] {0x40, (byte) level, 4, 0, 1}, serial);
    }

    /** @param flags of the course; north and east are added by the signs */
    static byte[] place(Instant at, double latitude, double longitude, int flags) {
        LocalDateTime utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        int course = flags | (latitude >= 0 ? 0x0400 : 0) | (longitude < 0 ? 0x0800 : 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(utc.getYear() - 2000);
        out.write(utc.getMonthValue());
        out.write(utc.getDayOfMonth());
        out.write(utc.getHour());
        out.write(utc.getMinute());
        out.write(utc.getSecond());
        out.write(0xC9);
        number(out, Math.round(Math.abs(latitude) * 1_800_000));
        number(out, Math.round(Math.abs(longitude) * 1_800_000));
        out.write(62);
        out.write(course >> 8);
        out.write(course);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (value >> shift));
        }
    }

    static byte[] frame(int kind, byte[] content, int serial) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, 0x78, (byte) (content.length + 5), (byte) kind});
        out.writeBytes(content);
        return ended(out, serial);
    }

    static byte[] longFrame(int kind, byte[] content, int serial) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = content.length + 5;
        out.writeBytes(new byte[] {0x79, 0x79, (byte) (length >> 8), (byte) length, (byte) kind});
        out.writeBytes(content);
        return ended(out, serial);
    }

    private static byte[] ended(ByteArrayOutputStream out, int serial) {
        out.write(serial >> 8);
        out.write(serial);
        int crc = Crc16.x25(out.toByteArray(), 2, out.size());
        out.write(crc >> 8);
        out.write(crc);
        out.writeBytes(new byte[] {0x0D, 0x0A});
        return out.toByteArray();
    }
}
