package io.trigon.integrations.mqtt;

import static io.trigon.domain.testing.Patience.until;
import static io.trigon.integrations.mqtt.MqttFixture.CODE;
import static io.trigon.integrations.mqtt.MqttFixture.DEVICE;
import static io.trigon.integrations.mqtt.MqttFixture.TOPIC;
import static io.trigon.integrations.mqtt.MqttFixture.bytes;
import static io.trigon.integrations.mqtt.MqttFixture.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of others, over real sockets. */
class BrokerLineTest {
    @TempDir
    Path data;

    private MqttFixture house;
    private Server broker;
    private BrokerTally tally;
    private BrokerLine line;
    private int port;

    @BeforeEach
    void open() throws IOException {
        house = new MqttFixture(data);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        if (line != null) {
            line.close();
        }
        if (broker != null) {
            broker.stopServer();
        }
        house.close();
    }

    private void brokerStarts() throws IOException {
        Properties properties = new Properties();
        properties.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        properties.setProperty(IConfig.PORT_PROPERTY_NAME, String.valueOf(port));
        properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
        properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        properties.setProperty(IConfig.DATA_PATH_PROPERTY_NAME, data.toString());
        broker = new Server();
        broker.startServer(new MemoryConfig(properties));
    }

    private void lineStarts() {
        BrokerAddress address = BrokerAddress.read("mqtt://127.0.0.1:" + port);
        tally = new BrokerTally(address.toString(), house.world.clock);
        List<String> filters = List.of(BrokerStorey.FILTERS.split(","));
        line = new BrokerLine(
                new BrokerLine.Agreed(address, ClientName.in(data), null, null, filters),
                new BrokerMail(house.viewers, house.letters),
                tally);
        line.open();
    }

    private void bothStart() throws IOException {
        brokerStarts();
        lineStarts();
        until(() -> tally.state().connected());
    }

    private MqttClient publisher() throws MqttException {
        MqttClient client = new MqttClient("tcp://127.0.0.1:" + port, "publisher", new MemoryPersistence());
        client.setTimeToWait(30_000);
        client.connect();
        return client;
    }

    private void publish(String topic, byte[] message, boolean retained) throws MqttException {
        MqttClient client = publisher();
        client.publish(topic, message, 1, retained);
        client.disconnect();
        client.close();
    }

    @Test
    void aLocationComesByTheBroker() throws Exception {
        bothStart();
        publish(TOPIC, location(0), false);
        until(() -> tally.state().taken() == 1);
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
        assertThat(tally.state().server()).isEqualTo("mqtt://127.0.0.1:" + port);
    }

    @Test
    void whatTheBrokerRetainsIsStoredOnceHoweverOftenItIsTold() throws Exception {
        brokerStarts();
        publish(TOPIC, location(0), true);
        for (int i = 0; i < 3; i++) {
            lineStarts();
            // more when the line was closed before what it took was acknowledged: then the broker sends it again
            until(() -> tally.state().taken() >= 1);
            line.close();
        }
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
    }

    @Test
    void whatComesWhileWeAreAwayIsTakenWhenWeAreBack() throws Exception {
        bothStart();
        line.close();
        publish(TOPIC, location(0), false);
        publish(TOPIC, location(1), false);
        lineStarts();
        until(() -> tally.state().taken() == 2);
        assertThat(house.intake.stored(DEVICE)).hasSize(2);
    }

    @Test
    void whatCouldNotBeStoredIsNotAcknowledgedAndComesAgain() throws Exception {
        bothStart();
        house.intake.breakDown();
        publish(TOPIC, location(0), false);
        until(() -> !tally.state().connected());
        assertThat(tally.state().taken()).isZero();
        house.intake.repair();
        until(() -> tally.state().taken() == 1);
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
    }

    @Test
    void aBrokerThatIsAwayIsAskedAgainAndAgain() throws Exception {
        lineStarts();
        until(() -> tally.state().trouble() != null && !tally.state().trouble().equals("not tried yet"));
        assertThat(tally.state().connected()).isFalse();
        brokerStarts();
        until(() -> tally.state().connected());
        broker.stopServer();
        until(() -> !tally.state().connected());
        brokerStarts();
        until(() -> tally.state().connected());
        publish(TOPIC, location(0), false);
        until(() -> tally.state().taken() == 1);
    }

    @Test
    void scansCountForTheUserOfTheTopicAndAreAnsweredBelowIt() throws Exception {
        bothStart();
        MqttClient scanner = publisher();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        scanner.subscribe("scans/fleet/gate-1/results", (topic, message) -> told.add(message.toString()));
        scanner.publish("scans/fleet/gate-1", bytes("{\"id\":\"1\",\"code\":\"" + CODE + "\"}"), 1, false);
        assertThat(told.poll(20, TimeUnit.SECONDS))
                .contains(house.shipment.trackingNumber().value());
        scanner.publish("scans/nobody/gate-1", bytes("{\"id\":\"1\",\"code\":\"" + CODE + "\"}"), 1, false);
        scanner.publish("scans/fleet/gate-1", bytes("{\"code\":\"" + CODE + "\"}"), 1, true);
        until(() -> tally.state().taken() == 3);
        assertThat(house.intake.receptions().refusalsOf("nobody.gate-1")).hasSize(1);
        scanner.disconnect();
        scanner.close();
    }

    @Test
    void aRetainedScanThatSaysNeitherIdNorTimeIsKeptAndNotCounted() {
        BrokerMail mail = new BrokerMail(house.viewers, house.letters);
        byte[] scan = bytes("{\"code\":\"" + CODE + "\"}");
        mail.take("scans/fleet/gate-1", scan, true).toCompletableFuture().join();
        assertThat(house.world.shipments.milestones().of(house.shipment.id()))
                .noneMatch(m -> m.sourceRef().startsWith("scan:"));
        assertThat(data.resolve("scans/fleet/quarantine")).isNotEmptyDirectory();
        mail.take("scans/fleet/gate-1", scan, false).toCompletableFuture().join();
        assertThat(house.world.shipments.milestones().of(house.shipment.id()))
                .anyMatch(m -> m.sourceRef().startsWith("scan:"));
    }

    @Test
    void sharedTopicsMayBeAskedForAndWhatIsNoTopicIsSaidSo() {
        assertThat(asking("$share/trigon/owntracks/+/+")).isNotNull();
        assertThatThrownBy(() -> asking("owntracks/#/x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mqtt.topics");
    }

    private BrokerLine asking(String filter) {
        BrokerAddress address = BrokerAddress.read("mqtt://127.0.0.1");
        BrokerMail mail = new BrokerMail(house.viewers, house.letters);
        var agreed = new BrokerLine.Agreed(address, "trigon", null, null, List.of(filter));
        return new BrokerLine(agreed, mail, new BrokerTally("", house.world.clock));
    }

    @Test
    void anAddressIsReadOrRefusedWithoutRepeatingSecrets() {
        assertThat(BrokerAddress.read("mqtts://mq.example.org"))
                .isEqualTo(new BrokerAddress("mq.example.org", 8883, true));
        assertThat(BrokerAddress.read("tcp://mq.example.org:1884").port()).isEqualTo(1884);
        for (String wrong :
                List.of("mq.example.org", "http://mq", "mqtt://u:secret@mq", "mqtt:// secret", "mqtt:///x")) {
            assertThatThrownBy(() -> BrokerAddress.read(wrong))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("secret");
        }
        assertThat(ClientName.in(data)).isEqualTo(ClientName.in(data)).startsWith("trigon-");
    }
}
