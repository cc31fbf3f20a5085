package io.trigon.integrations.tracking;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.ServerInitializerFactory;
import org.apache.camel.component.netty.http.HttpServerInitializerFactory;
import org.apache.camel.component.netty.http.NettyHttpConsumer;

/**
 * Bounds what connections may cost: how many there are, how long one may be silent, how long one may take to say a
 * request. The size of a request is bounded by the endpoint's options.
 */
final class OsmAndChannels extends HttpServerInitializerFactory {
    private static final int CONNECTIONS_MOST = 20_000;
    private static final int SILENT_SECONDS = 120;

    private final AtomicInteger connections;

    OsmAndChannels() {
        this.connections = new AtomicInteger();
    }

    private OsmAndChannels(NettyHttpConsumer consumer, AtomicInteger connections) {
        super(consumer);
        this.connections = connections;
    }

    @Override
    public ServerInitializerFactory createPipelineFactory(NettyConsumer consumer) {
        return new OsmAndChannels((NettyHttpConsumer) consumer, connections);
    }

    @Override
    protected void initChannel(Channel channel) throws Exception {
        if (connections.incrementAndGet() > CONNECTIONS_MOST) {
            connections.decrementAndGet();
            channel.close();
            return;
        }
        channel.closeFuture().addListener(closed -> connections.decrementAndGet());
        channel.pipeline().addLast("in-time", new OneRequestInTime());
        channel.pipeline().addLast("idle", new IdleStateHandler(SILENT_SECONDS, 0, 0));
        channel.pipeline().addLast("silence", new CloseTheSilent());
        super.initChannel(channel);
    }

    private static final class CloseTheSilent extends ChannelInboundHandlerAdapter {
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof IdleStateEvent idle && idle.state() == IdleState.READER_IDLE) {
                context.close();
            } else {
                super.userEventTriggered(context, event);
            }
        }
    }
}
