package io.trigon.integrations.mqtt;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.ssl.SslContext;
import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.CreateUser;
import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.IssueKey;
import io.trigon.domain.access.RevokeKey;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import io.trigon.integrations.shipment.ScanMessages;
import io.trigon.integrations.shipment.ScanQuarantine;
import io.trigon.integrations.tracking.IntakeFixture;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The door of MQTT, a user {@code fleet} whose key opens it, and a shipment whose unit can be scanned. */
final class MqttFixture implements AutoCloseable {
    static final String CODE = "]C100306141411234567891";
    static final String TOPIC = "owntracks/fleet/truck-7";
    static final String DEVICE = "fleet.truck-7";

    final World world = new World();
    final IntakeFixture intake = new IntakeFixture(world, false);
    final Shipment shipment = world.book(TenderFixture.aTender().build());
    final FindViewer viewers;
    final Letters letters;
    private final InMemoryAccess access = new InMemoryAccess();
    private final Desk desk = new Desk(Thread::new, true);
    private final EventLoopGroup threads = new NioEventLoopGroup(2);
    private final IssueKey.Issued issued;
    private final MqttDoor door;

    /** @param data where what is refused of scans is kept */
    MqttFixture(Path data) {
        this(data, null, 50);
    }

    MqttFixture(Path data, SslContext tls, int connectionsMost) {
        issued = new IssueKey(access, world.clock)
                .issue(user("fleet", Role.CARE_AGENT).id(), "phones");
        viewers = new FindViewer(access);
        RecordScans scans = new RecordScans(world.recordScan, new AuditDeed(access, world.clock), failure -> true);
        letters = new Letters(intake.reports(), new ScanMessages(scans, new ScanQuarantine(data.toString())), desk);
        desk.open();
        Reception reception = new Reception(viewers, desk);
        Mailbox mailbox = new Mailbox(viewers, letters, desk, world.clock);
        door = new MqttDoor(() -> new Talk(reception, mailbox), tls, connectionsMost, connectionsMost);
        door.open(threads, new InetSocketAddress("127.0.0.1", 0));
    }

    Talk talk() {
        return new Talk(new Reception(viewers, desk), new Mailbox(viewers, letters, desk, world.clock));
    }

    User user(String login, Role role) {
        return new CreateUser(access, world.companies, access, world.clock)
                .create(new CreateUser.NewUser(login, login, role, null, null, null, null, false));
    }

    String key() {
        return issued.secret().value();
    }

    void revokeKey() {
        new RevokeKey(access, world.clock).revoke(issued.id());
    }

    int port() {
        return door.port();
    }

    int connections() {
        return door.connections();
    }

    /** A location as the app writes it, so many seconds after the world's noon. */
    static byte[] location(int second) {
        return bytes(String.format(
                Locale.ROOT,
                "{\"_type\":\"location\",\"lat\":41.8781,\"lon\":-87.6298,\"tst\":%d,\"acc\":8,\"vel\":36,\"batt\":85}",
                1_772_452_800 + second));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        intake.release();
        door.close();
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        desk.close();
        intake.close();
    }
}
