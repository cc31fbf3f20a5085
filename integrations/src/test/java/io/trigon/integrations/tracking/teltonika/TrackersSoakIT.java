package io.trigon.integrations.tracking.teltonika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.trigon.integrations.tracking.DeviceDoorFixture;
import io.trigon.integrations.tracking.device.ProtocolCheck;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Five thousand trackers connected at once, each sending one packet after the other: all are answered, and all stay. */
class TrackersSoakIT {
    private static final int DEVICES = Integer.getInteger("trigon.soak.devices", 5_000);
    private static final int PACKETS = Integer.getInteger("trigon.soak.packets", 6);
    private static final int RECORDS = 5;

    /** A tracker: greets, and sends the next packet when the last is answered. */
    private static final class Tracker extends SimpleChannelInboundHandler<ByteBuf> {
        private final int number;
        private final AtomicInteger answered;
        private final CountDownLatch done;
        private int heard;
        private int sent;

        Tracker(int number, AtomicInteger answered, CountDownLatch done) {
            this.number = number;
            this.answered = answered;
            this.done = done;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.wrappedBuffer(TeltonikaFrames.greeting(imei(number))));
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf answer) {
            heard += answer.readableBytes();
            if (heard != 1 + 4 * sent) {
                return;
            }
            if (sent > 0) {
                answered.addAndGet(RECORDS);
            }
            if (sent == PACKETS) {
                done.countDown();
                return;
            }
            TeltonikaFrames packet = TeltonikaFrames.codec8Extended();
            for (int i = 0; i < RECORDS; i++) {
                packet.record(ProtocolCheck.NOW.minusSeconds(sent * RECORDS + i), 41 + number / 1e4, -87, 9);
            }
            sent++;
            context.writeAndFlush(Unpooled.wrappedBuffer(packet.packet()));
        }
    }

    private static String imei(int number) {
        return String.format("3563070%08d", number);
    }

    @Test
    void fiveThousandTrackersAreAllAnsweredAndStay() throws Exception {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(system.getMaxFileDescriptorCount() > 2L * DEVICES + 1_000, "too few file descriptors");
        EventLoopGroup threads = new NioEventLoopGroup(1);
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(DEVICES);
        try (DeviceDoorFixture house = DeviceDoorFixture.counting(new Teltonika(), DEVICES)) {
            long begin = System.nanoTime();
            for (int i = 0; i < DEVICES; i++) {
                connect(threads, house.port(), new Tracker(i, answered, done));
            }
            assertThat(done.await(4, TimeUnit.MINUTES))
                    .as("answered " + answered)
                    .isTrue();
            double seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(house.connections()).isEqualTo(DEVICES);
            assertThat(answered.get()).isEqualTo(DEVICES * PACKETS * RECORDS);
            assertThat(house.countStored()).isEqualTo(answered.get());
            System.out.printf("%d trackers, %d fixes answered in %.1f s%n", DEVICES, answered.get(), seconds);
        } finally {
            threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    /** One after the other, so that no knock at the door is lost. */
    private static void connect(EventLoopGroup threads, int port, Tracker tracker) throws InterruptedException {
        new Bootstrap()
                .group(threads)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(tracker);
                    }
                })
                .connect("127.0.0.1", port)
                .sync();
    }
}
