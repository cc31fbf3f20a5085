package io.trigon.integrations.tracking.device;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;

/** One protocol at one port, over TCP and UDP. */
final class DeviceDoor {
    static final int CONNECTIONS_MOST = 20_000;
    private static final int SILENT_MINUTES = 30;
    private static final int DATAGRAM_BYTES = 4_096;
    private static final WriteBufferWaterMark UNREAD = new WriteBufferWaterMark(8_192, 32_768);

    private final DeviceProtocol protocol;
    private final ReportIntake intake;
    private final int connectionsMost;
    private final Visitors visitors;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private Channel tcp;
    private Channel udp;

    /**
     * @param connectionsMost how many may be connected at once
     * @param addressMost how many of them from one address
     */
    DeviceDoor(DeviceProtocol protocol, ReportIntake intake, int connectionsMost, int addressMost) {
        this.protocol = protocol;
        this.intake = intake;
        this.connectionsMost = connectionsMost;
        this.visitors = new Visitors(addressMost);
    }

    /** @throws IllegalStateException when the port is not to be had */
    void open(EventLoopGroup threads, InetSocketAddress at) {
        tcp = bound(
                at,
                new ServerBootstrap()
                        .group(threads)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, 1024)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_KEEPALIVE, true)
                        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, UNREAD)
                        .childHandler(new Entrance())
                        .bind(at));
        udp = bound(
                at,
                new Bootstrap()
                        .group(threads)
                        .channel(NioDatagramChannel.class)
                        .option(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(DATAGRAM_BYTES))
                        .handler(new DeviceDatagrams(protocol, intake))
                        .bind(at));
    }

    private Channel bound(InetSocketAddress at, ChannelFuture binding) {
        binding.awaitUninterruptibly();
        if (!binding.isSuccess()) {
            close();
            String where = protocol.name() + ", port " + at.getPort();
            throw new IllegalStateException("The door of " + where + " does not open: "
                    + binding.cause().getMessage());
        }
        return binding.channel();
    }

    /** Nobody comes in any more, and who is in goes. */
    void close() {
        for (Channel door : new Channel[] {tcp, udp}) {
            if (door != null) {
                door.close().awaitUninterruptibly();
            }
        }
        connections.close().awaitUninterruptibly();
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
            channel.pipeline()
                    .addLast(new IdleStateHandler(SILENT_MINUTES, 0, 0, TimeUnit.MINUTES))
                    .addLast(new FrameSplitter(protocol.framing()))
                    .addLast(new DeviceConnection(protocol, intake));
        }
    }
}
