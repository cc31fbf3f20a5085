package io.trigon.integrations.tracking.device;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/** The frames of bytes that will not be followed by others. */
final class Frames {
    private static final int MOST = 64;

    private Frames() {}

    /** What is no frame at the end is given as one, so that it is refused and counted. */
    static List<byte[]> of(byte[] bytes, Framing framing) {
        ByteBuf rest = Unpooled.wrappedBuffer(bytes);
        List<byte[]> frames = new ArrayList<>();
        while (rest.isReadable() && frames.size() < MOST) {
            int next = framing.next(rest);
            if (next == Framing.MORE) {
                frames.add(take(rest, rest.readableBytes()));
            } else if (next > 0) {
                frames.add(take(rest, next));
            } else {
                rest.skipBytes(-next);
            }
        }
        return frames;
    }

    private static byte[] take(ByteBuf from, int length) {
        byte[] frame = ByteBufUtil.getBytes(from, from.readerIndex(), length);
        from.skipBytes(length);
        return frame;
    }
}
