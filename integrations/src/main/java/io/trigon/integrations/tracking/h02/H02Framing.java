package io.trigon.integrations.tracking.h02;

import io.netty.buffer.ByteBuf;
import io.trigon.integrations.tracking.device.EndedFraming;
import io.trigon.integrations.tracking.device.Framing;

/** Text from {@code *} to {@code #}, or {@value #BINARY} bytes that begin with {@code $}. */
final class H02Framing implements Framing {
    static final int BINARY = 32;
    private static final Framing TEXT = new EndedFraming("*$", '#');

    @Override
    public int next(ByteBuf bytes) {
        if (bytes.getByte(bytes.readerIndex()) != '$') {
            return TEXT.next(bytes);
        }
        return bytes.readableBytes() < BINARY ? MORE : BINARY;
    }
}
