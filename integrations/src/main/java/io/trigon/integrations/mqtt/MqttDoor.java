package io.trigon.integrations.mqtt;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.timeout.IdleStateHandler;
import io.trigon.integrations.tracking.device.Entrance;
import java.net.InetSocketAddress;
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
    private final Entrance entrance;

    /**
     * @param tls null for none
     * @param connectionsMost at once
     * @param addressMost of them from one address
     */
    MqttDoor(Supplier<Talk> talks, SslContext tls, int connectionsMost, int addressMost) {
        this.talks = talks;
        this.tls = tls;
        this.entrance = new Entrance("mqtt", connectionsMost, addressMost, this::letIn);
    }

    /** @throws IllegalStateException when the port is not to be had */
    void open(EventLoopGroup threads, InetSocketAddress at) {
        entrance.open(threads, at, UNREAD);
    }

    /** Nobody comes in any more, and who is in goes. */
    void close() {
        entrance.close();
    }

    int port() {
        return entrance.port();
    }

    int connections() {
        return entrance.connections();
    }

    private void letIn(Channel channel) {
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        channel.pipeline()
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new Doorstep())
                .addLast(new MqttDecoder(MESSAGE_BYTES, CLIENT_LETTERS))
                .addLast(Connection.SILENCE, new IdleStateHandler(GREETING_SECONDS, 0, 0))
                .addLast(new Connection(talks.get(), guests));
    }
}
