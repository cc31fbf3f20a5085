package io.trigon.integrations.shipment;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayDeque;
import java.util.Deque;

/** Hands on a line when the one before it was answered, and reads nothing more until then: who sends too fast waits. */
final class OneLineAtOnce extends ChannelDuplexHandler {
    private final Deque<Object> waiting = new ArrayDeque<>();
    private boolean busy;

    @Override
    public void channelRead(ChannelHandlerContext context, Object line) {
        waiting.add(line);
        next(context);
    }

    /** Every line is answered by one. */
    @Override
    public void write(ChannelHandlerContext context, Object answer, ChannelPromise written) {
        context.write(answer, written);
        busy = false;
        next(context);
    }

    /** Those that came before the scanner hung up count, too. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        while (!waiting.isEmpty()) {
            context.fireChannelRead(waiting.poll());
        }
        context.fireChannelInactive();
    }

    private void next(ChannelHandlerContext context) {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            context.fireChannelRead(waiting.poll());
        }
        context.channel().config().setAutoRead(!busy);
    }
}
