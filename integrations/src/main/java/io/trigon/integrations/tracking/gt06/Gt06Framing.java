package io.trigon.integrations.tracking.gt06;

import io.netty.buffer.ByteBuf;
import io.trigon.integrations.tracking.device.Framing;

/** {@code 78 78} and a length of one byte, or {@code 79 79} and one of two; after so many bytes {@code 0D 0A}. */
final class Gt06Framing implements Framing {
    static final int SHORT = 0x7878;
    static final int LONG = 0x7979;
    private static final int LENGTH_MOST = 2_000;

    @Override
    public int next(ByteBuf bytes) {
        int begin = bytes.readerIndex();
        if (bytes.readableBytes() < 2) {
            return isBegin(bytes.getUnsignedByte(begin)) ? MORE : -1;
        }
        int mark = bytes.getUnsignedShort(begin);
        if (mark != SHORT && mark != LONG) {
            return -noise(bytes);
        }
        int head = mark == SHORT ? 3 : 4;
        if (bytes.readableBytes() < head) {
            return MORE;
        }
        int length = mark == SHORT ? bytes.getUnsignedByte(begin + 2) : bytes.getUnsignedShort(begin + 2);
        if (length > LENGTH_MOST) {
            return -2;
        }
        return bytes.readableBytes() < head + length + 2 ? MORE : head + length + 2;
    }

    /** Up to what may be the next begin. */
    private static int noise(ByteBuf bytes) {
        int begin = bytes.readerIndex();
        for (int i = 1; i < bytes.readableBytes(); i++) {
            if (isBegin(bytes.getUnsignedByte(begin + i))) {
                return i;
            }
        }
        return bytes.readableBytes();
    }

    private static boolean isBegin(int b) {
        return b == 0x78 || b == 0x79;
    }
}
