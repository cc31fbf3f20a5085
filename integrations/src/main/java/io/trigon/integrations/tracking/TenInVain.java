package io.trigon.integrations.tracking;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.ReferenceCountUtil;

/**
 * Ends a connection that was told {@value #MOST} times in a row that what it asks makes no sense, and says so in the last
 * answer. What is taken forgives what came before it; to be told to come again later counts neither way.
 */
final class TenInVain extends ChannelDuplexHandler {
    static final int MOST = 10;

    private int inARow;

    @Override
    public void channelRead(ChannelHandlerContext context, Object request) throws Exception {
        if (inARow >= MOST) {
            ReferenceCountUtil.release(request); // sent ahead of the answers
        } else {
            super.channelRead(context, request);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object answer, ChannelPromise promise) throws Exception {
        if (answer instanceof HttpResponse response && isLast(response)) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            promise.addListener(ChannelFutureListener.CLOSE);
        }
        super.write(context, answer, promise);
    }

    private boolean isLast(HttpResponse response) {
        HttpStatusClass kind = response.status().codeClass();
        if (kind == HttpStatusClass.SUCCESS) {
            inARow = 0;
        } else if (kind == HttpStatusClass.CLIENT_ERROR) {
            inARow++;
        }
        return inARow >= MOST;
    }
}
