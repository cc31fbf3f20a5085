package io.trigon.integrations.exchange.as2;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what a connection may cost: it is closed when it says nothing for a while, when a request takes too long, and when all
 * requests together would need too much room.
 */
final class As2Guard extends ChannelDuplexHandler {
    private static final int SILENT_SECONDS = 60;
    private static final int REQUEST_SECONDS = 180;

    private final As2Load load;
    private boolean entered;
    private boolean reading;
    private long held;
    private Future<?> deadline;

    As2Guard(As2Load load) {
        this.load = load;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        entered = load.enter();
        if (!entered) {
            context.close();
            return;
        }
        closeIn(context, SILENT_SECONDS);
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (!reading) {
            reading = true;
            closeIn(context, REQUEST_SECONDS);
        }
        if (message instanceof HttpContent content) {
            int bytes = content.content().readableBytes();
            if (!load.take(bytes)) {
                ReferenceCountUtil.release(message);
                context.close();
                return;
            }
            held += bytes;
            reading = !(message instanceof LastHttpContent);
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        promise.addListener(written -> {
            giveBack();
            closeIn(context, SILENT_SECONDS);
        });
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        cancel();
        giveBack();
        if (entered) {
            entered = false;
            load.leave();
        }
        super.channelInactive(context);
    }

    private void giveBack() {
        load.give(held);
        held = 0;
    }

    private void closeIn(ChannelHandlerContext context, int seconds) {
        cancel();
        deadline = context.executor().schedule(() -> context.close(), seconds, TimeUnit.SECONDS);
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
