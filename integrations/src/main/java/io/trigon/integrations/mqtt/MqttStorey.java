package io.trigon.integrations.mqtt;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.trigon.domain.access.FindViewer;
import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.Config;

/** Opens the door of MQTT at {@code port.mqtt}, with TLS when a certificate is given. */
@ApplicationScoped
public class MqttStorey implements Storey {
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int CLOSING_SECONDS = 5;
    private static final int ADDRESS_MOST = 500;
    private static final String USUAL_PORT = "1883";

    private Config config;
    private FindViewer viewers;
    private Letters letters;
    private Desk desk;
    private Clock clock;
    private EventLoopGroup threads;
    private MqttDoor door;

    protected MqttStorey() {}

    @Inject
    MqttStorey(Config config, FindViewer viewers, Letters letters, Desk desk, Clock clock) {
        this.config = config;
        this.viewers = viewers;
        this.letters = letters;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public int floor() {
        return ROUTES + 1;
    }

    @Override
    public String title() {
        return "opening the door to MQTT";
    }

    @Override
    public boolean isWanted() {
        return port(config).isPresent();
    }

    @Override
    public void open() {
        String bind = text("trigon.bind").orElse("127.0.0.1");
        Reception reception = new Reception(viewers, desk);
        Mailbox mailbox = new Mailbox(viewers, letters, desk, clock);
        door = new MqttDoor(
                () -> new Talk(reception, mailbox), tls().orElse(null), MqttDoor.CONNECTIONS_MOST, addressMost());
        threads = new NioEventLoopGroup(THREADS, new DefaultThreadFactory("mqtt", true));
        try {
            door.open(threads, new InetSocketAddress(bind, port(config).orElseThrow()));
        } catch (IllegalStateException taken) {
            close();
            throw taken;
        }
    }

    @Override
    public void close() {
        door.close();
        threads.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private Optional<SslContext> tls() {
        return text("trigon.mqtt.certificate")
                .map(certificate -> tls(certificate, text("trigon.mqtt.key").orElse(null)));
    }

    /** @throws IllegalStateException which says what is wanted */
    static SslContext tls(String certificate, String key) {
        if (key == null) {
            throw new IllegalStateException("mqtt.certificate needs its key: set mqtt.key");
        }
        try {
            return SslContextBuilder.forServer(new File(certificate), new File(key))
                    .build();
        } catch (SSLException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "mqtt.certificate and mqtt.key: PEM files are wanted, the key in PKCS #8 and not encrypted",
                    unreadable);
        }
    }

    private int addressMost() {
        return config.getOptionalValue("trigon.device.connections", Integer.class)
                .orElse(ADDRESS_MOST);
    }

    /** Empty when {@code none} keeps the door closed. */
    static Optional<Integer> port(Config config) {
        return port(config.getOptionalValue("trigon.port.mqtt", String.class));
    }

    static Optional<Integer> port(Optional<String> set) {
        return Optional.of(set.orElse(USUAL_PORT))
                .filter(port -> !port.equals("none"))
                .map(Integer::valueOf);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class);
    }
}
