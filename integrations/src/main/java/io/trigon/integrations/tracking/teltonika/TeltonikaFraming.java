package io.trigon.integrations.tracking.teltonika;

import io.netty.buffer.ByteBuf;
import io.trigon.integrations.tracking.device.Framing;

/**
 * Over TCP: a greeting is a length of two bytes and the IMEI; data are four zeros, a length of four bytes, and after so many
 * bytes a checksum of four; a lone {@code FF} keeps the connection alive.
 */
final class TeltonikaFraming implements Framing {
    static final int PING = 0xFF;
    static final int HEAD = 8;
    static final int TAIL = 4;
    private static final int GREETING_MOST = 64;

    /** 255 records of the longest kind seen; the maker's own bound is 1,280. */
    private static final int DATA_MOST = 16_384;

    @Override
    public int longest() {
        return HEAD + DATA_MOST + TAIL;
    }

    @Override
    public int next(ByteBuf bytes) {
        int begin = bytes.readerIndex();
        if (bytes.getUnsignedByte(begin) == PING) {
            return 1;
        }
        if (bytes.readableBytes() < 2) {
            return MORE;
        }
        int first = bytes.getUnsignedShort(begin);
        if (first != 0) {
            return first > GREETING_MOST ? -bytes.readableBytes() : whole(bytes, 2 + first);
        }
        if (bytes.readableBytes() < HEAD) {
            return MORE;
        }
        long length = bytes.getUnsignedInt(begin + 4);
        boolean plausible = bytes.getUnsignedShort(begin + 2) == 0 && length > 0 && length <= DATA_MOST;
        return plausible ? whole(bytes, HEAD + (int) length + TAIL) : -bytes.readableBytes();
    }

    private static int whole(ByteBuf bytes, int length) {
        return bytes.readableBytes() < length ? MORE : length;
    }
}
