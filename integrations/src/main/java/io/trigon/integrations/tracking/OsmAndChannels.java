package io.trigon.integrations.tracking;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.trigon.integrations.tracking.device.Visitors;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.ServerInitializerFactory;
import org.apache.camel.component.netty.http.HttpServerInitializerFactory;
import org.apache.camel.component.netty.http.NettyHttpConsumer;

/**
 * Bounds what connections may cost: how many there are, at all and from one address, how long one may be silent, how long
 * one may take to say a request, how often in a row one may say what makes no sense. The size of a request is bounded by the endpoint's options.
 */
final class OsmAndChannels extends HttpServerInitializerFactory {
    private static final int CONNECTIONS_MOST = 20_000;
    private static final int SILENT_SECONDS = 120;

    /** As Camel names its own in the pipeline. */
    private static final String ANSWERING = "handler";

    private final AtomicInteger connections;
    private final Visitors visitors;

    /** @param addressMost how many connections from one address */
    OsmAndChannels(int addressMost) {
        this.connections = new AtomicInteger();
        this.visitors = new Visitors(addressMost);
    }

    private OsmAndChannels(NettyHttpConsumer consumer, AtomicInteger connections, Visitors visitors) {
        super(consumer);
        this.connections = connections;
        this.visitors = visitors;
    }

    @Override
    public ServerInitializerFactory createPipelineFactory(NettyConsumer consumer) {
        return new OsmAndChannels((NettyHttpConsumer) consumer, connections, visitors);
    }

    @Override
    protected void initChannel(Channel channel) throws Exception {
        if (!hasRoom(channel)) {
            channel.close();
            return;
        }
        channel.pipeline().addLast("in-time", new OneRequestInTime());
        channel.pipeline().addLast("idle", new IdleStateHandler(SILENT_SECONDS, 0, 0));
        channel.pipeline().addLast("silence", new CloseTheSilent());
        super.initChannel(channel);
        channel.pipeline().addBefore(ANSWERING, "ten-in-vain", new TenInVain());
    }

    private boolean hasRoom(Channel channel) {
        SocketAddress from = channel.remoteAddress();
        if (connections.incrementAndGet() > CONNECTIONS_MOST || !visitors.enter(from)) {
            connections.decrementAndGet();
            return false;
        }
        channel.closeFuture().addListener(closed -> {
            connections.decrementAndGet();
            visitors.leave(from);
        });
        return true;
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
