package io.trigon.integrations.tracking.device;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads a binary frame from its begin to its end, big-endian. Whatever reaches past the end is a {@link BadFrame}. */
public final class FrameReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    /** Reads from one index until before another. */
    public FrameReader(byte[] bytes, int from, int until) {
        BadFrame.unless(from <= until && until <= bytes.length, "the frame is too short");
        this.bytes = bytes;
        this.at = from;
        this.end = until;
    }

    public int left() {
        return end - at;
    }

    public int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    public int u16() {
        return u8() << 8 | u8();
    }

    public long u32() {
        return (long) u16() << 16 | u16();
    }

    public int i16() {
        return (short) u16();
    }

    public int i32() {
        return (int) u32();
    }

    public long i64() {
        return u32() << 32 | u32();
    }

    /** An unsigned number of 1, 2, 4 or 8 bytes; one that a long can't hold is negative. */
    public long number(int length) {
        need(length);
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | u8();
        }
        return value;
    }

    public String ascii(int length) {
        need(length);
        String text = new String(bytes, at, length, StandardCharsets.US_ASCII);
        at += length;
        return text;
    }

    /** Decimal digits, two a byte. */
    public String bcd(int length) {
        String digits = hex(length);
        BadFrame.unless(digits.chars().allMatch(Character::isDigit), "digits were expected");
        return digits;
    }

    public String hex(int length) {
        need(length);
        String hex = HexFormat.of().formatHex(bytes, at, at + length);
        at += length;
        return hex;
    }

    public void skip(int length) {
        need(length);
        at += length;
    }

    private void need(int length) {
        BadFrame.unless(length >= 0 && left() >= length, "the frame ends too early");
    }
}
