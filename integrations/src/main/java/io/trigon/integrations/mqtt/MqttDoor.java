package io.trigon.integrations.mqtt;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.trigon.integrations.tracking.device.Visitors;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.function.Supplier;

/** The port where clients come in, and the bounds of what they may cost. */
final class MqttDoor {
    static final int MESSAGE_BYTES = 65_536;
    static final int CONNECTIONS_MOST = 20_000;
    private static final int CLIENT_LETTERS = 256;
    private static final int GREETING_SECONDS = 10;
    private static final WriteBufferWaterMark UNREAD = new WriteBufferWaterMark(32_768, 131_072);

    private final Supplier<Talk> talks;
    private final Guests guests = new Guests();
    private final SslContext tls;
    private final int connectionsMost;
    private final Visitors visitors;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private Channel door;

    /**
     * @param tls null for none
     * @param connectionsMost at once
     * @param addressMost of them from one address
     */
    MqttDoor(Supplier<Talk> talks, SslContext tls, int connectionsMost, int addressMost) {
        this.talks = talks;
        this.tls = tls;
        this.connectionsMost = connectionsMost;
        this.visitors = new Visitors(addressMost);
    }

    /** @throws IllegalStateException when the port is not to be had */
    void open(EventLoopGroup threads, InetSocketAddress at) {
        ChannelFuture binding = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, UNREAD)
                .childHandler(new Entrance())
                .bind(at)
                .awaitUninterruptibly();
        if (!binding.isSuccess()) {
            throw new IllegalStateException("The door of mqtt, port " + at.getPort() + " does not open: "
                    + binding.cause().getMessage());
        }
        door = binding.channel();
    }

    /** Nobody comes in any more, and who is in goes. */
    void close() {
        if (door != null) {
            door.close().awaitUninterruptibly();
        }
        connections.close().awaitUninterruptibly();
    }

    int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    int connections() {
        return connections.size();
    }

    private final class Entrance extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            SocketAddress from = channel.remoteAddress();
            if (connections.size() >= connectionsMost || !visitors.enter(from)) {
                channel.close();
                return;
            }
            channel.closeFuture().addListener(closed -> visitors.leave(from));
            connections.add(channel);
            if (tls != null) {
                channel.pipeline().addLast(tls.newHandler(channel.alloc()));
            }
            channel.pipeline()
                    .addLast(MqttEncoder.INSTANCE)
                    .addLast(new MqttDecoder(MESSAGE_BYTES, CLIENT_LETTERS))
                    .addLast(Connection.SILENCE, new IdleStateHandler(GREETING_SECONDS, 0, 0))
                    .addLast(new Connection(talks.get(), guests));
        }
    }
}
