package io.trigon.integrations.tracking.device;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes frames of what the network split and joined anywhere. Noise between frames goes on as a frame without bytes. */
final class FrameSplitter extends ByteToMessageDecoder {
    static final byte[] NOISE = {};

    /** Who sends a byte now and then would hold the connection for ever. */
    private static final long FRAME_SECONDS = 60;

    private final Framing framing;
    private long begunAt;

    FrameSplitter(Framing framing) {
        this.framing = framing;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int next = framing.next(in);
        if (next > 0) {
            out.add(ByteBufUtil.getBytes(in, in.readerIndex(), next));
            in.skipBytes(next);
            begunAt = 0;
        } else if (next < 0) {
            boolean blank = in.forEachByte(in.readerIndex(), -next, EndedFraming::isBlank) < 0;
            in.skipBytes(-next);
            if (!blank) {
                out.add(NOISE);
            }
        } else if (in.readableBytes() > framing.longest() || isTooSlow()) {
            in.skipBytes(in.readableBytes());
            context.close();
        }
    }

    private boolean isTooSlow() {
        long now = System.nanoTime();
        begunAt = begunAt == 0 ? now : begunAt;
        return now - begunAt > TimeUnit.SECONDS.toNanos(FRAME_SECONDS);
    }
}
