package io.trigon.integrations.tracking;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection that began a request and has no answer within {@value #SECONDS} seconds: who sends a byte now and then
 * would hold it for days. The device sends again.
 */
final class OneRequestInTime extends ChannelDuplexHandler {
    static final int SECONDS = 30;

    private Future<?> deadline;

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (deadline == null) {
            deadline = context.executor().schedule(() -> context.close(), SECONDS, TimeUnit.SECONDS);
        }
        super.channelRead(context, bytes);
    }

    @Override
    public void write(ChannelHandlerContext context, Object answer, ChannelPromise promise) throws Exception {
        cancel();
        super.write(context, answer, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        cancel();
        super.channelInactive(context);
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
