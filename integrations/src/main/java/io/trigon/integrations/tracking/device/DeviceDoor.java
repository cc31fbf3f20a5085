package io.trigon.integrations.tracking.device;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** One protocol at one port, over TCP and UDP. */
final class DeviceDoor {
    static final int CONNECTIONS_MOST = 20_000;
    private static final int SILENT_MINUTES = 30;
    private static final int DATAGRAM_BYTES = 4_096;
    private static final WriteBufferWaterMark UNREAD = new WriteBufferWaterMark(8_192, 32_768);

    private final DeviceProtocol protocol;
    private final ReportIntake intake;
    private final Entrance tcp;
    private Channel udp;

    /**
     * @param connectionsMost how many may be connected at once
     * @param addressMost how many of them from one address
     */
    DeviceDoor(DeviceProtocol protocol, ReportIntake intake, int connectionsMost, int addressMost) {
        this.protocol = protocol;
        this.intake = intake;
        this.tcp = new Entrance(protocol.name(), connectionsMost, addressMost, this::letIn);
    }

    /** @throws IllegalStateException when the port is not to be had */
    void open(EventLoopGroup threads, InetSocketAddress at) {
        tcp.open(threads, at, UNREAD);
        ChannelFuture binding = new Bootstrap()
                .group(threads)
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.RCVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(DATAGRAM_BYTES))
                .handler(new DeviceDatagrams(protocol, intake))
                .bind(at);
        try {
            udp = Entrance.bound(protocol.name(), at, binding);
        } catch (IllegalStateException taken) {
            close();
            throw taken;
        }
    }

    /** Nobody comes in any more, and who is in goes. */
    void close() {
        if (udp != null) {
            udp.close().awaitUninterruptibly();
        }
        tcp.close();
    }

    int connections() {
        return tcp.connections();
    }

    private void letIn(Channel channel) {
        channel.pipeline()
                .addLast(new IdleStateHandler(SILENT_MINUTES, 0, 0, TimeUnit.MINUTES))
                .addLast(new FrameSplitter(protocol.framing()))
                .addLast(new DeviceConnection(protocol, intake));
    }
}
