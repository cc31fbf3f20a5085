package io.trigon.integrations.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Looks how long the first packet says it is, and steps aside: who has not yet said who it is gets little room. A name, a key
 * and a will need no more.
 */
final class Doorstep extends ByteToMessageDecoder {
    static final int GREETING_BYTES = 4_096;
    private static final int LENGTH_BYTES_MOST = 4;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES_MOST; i++) {
            int at = in.readerIndex() + 1 + i;
            if (at >= in.writerIndex()) {
                return; // the rest of the length is still to come
            }
            int digit = in.getByte(at);
            length |= (digit & 0x7F) << 7 * i;
            if ((digit & 0x80) == 0) {
                judge(context, in, length);
                return;
            }
        }
        judge(context, in, Integer.MAX_VALUE);
    }

    private void judge(ChannelHandlerContext context, ByteBuf in, int length) {
        if (length > GREETING_BYTES) {
            in.skipBytes(in.readableBytes());
            context.close();
        } else {
            context.pipeline().remove(this); // hands on what it has seen
        }
    }
}
