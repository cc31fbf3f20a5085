package io.trigon.integrations.shipment;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.netty.DefaultServerInitializerFactory;
import org.apache.camel.component.netty.NettyConsumer;
import org.apache.camel.component.netty.ServerInitializerFactory;

/** Bounds what scanners' lines may cost: how many there are, how long one may be silent, and how soon it says its key. */
final class ScannerChannels extends DefaultServerInitializerFactory {
    static final int CONNECTIONS_MOST = 200;
    private static final int SILENT_MINUTES = 60;
    private static final int KEY_SECONDS = 10;

    private final AtomicInteger connections = new AtomicInteger();

    private ScannerChannels(NettyConsumer consumer) {
        super(consumer);
    }

    /** What an endpoint is given: it makes its own of it. */
    static ServerInitializerFactory template() {
        return new ServerInitializerFactory() {
            @Override
            protected void initChannel(Channel channel) {
                throw new IllegalStateException("made for no endpoint");
            }

            @Override
            public ServerInitializerFactory createPipelineFactory(NettyConsumer consumer) {
                return new ScannerChannels(consumer);
            }
        };
    }

    @Override
    protected void initChannel(Channel channel) throws Exception {
        if (connections.incrementAndGet() > CONNECTIONS_MOST) {
            connections.decrementAndGet();
            channel.close();
            return;
        }
        channel.closeFuture().addListener(closed -> connections.decrementAndGet());
        channel.pipeline().addLast("idle", new IdleStateHandler(SILENT_MINUTES, 0, 0, TimeUnit.MINUTES));
        channel.pipeline().addLast("silence", new CloseTheSilent());
        super.initChannel(channel);
        channel.pipeline().addBefore("handler", "one-line", new OneLineAtOnce());
        channel.eventLoop().schedule(() -> closeTheUnknown(channel), KEY_SECONDS, TimeUnit.SECONDS);
    }

    private static void closeTheUnknown(Channel channel) {
        if (channel.attr(ScannerRoute.AGREED).get() == null) {
            channel.close();
        }
    }

    private static final class CloseTheSilent extends ChannelInboundHandlerAdapter {
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            if (event instanceof IdleStateEvent) {
                context.close();
            } else {
                super.userEventTriggered(context, event);
            }
        }
    }
}
