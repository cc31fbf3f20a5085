package io.trigon.integrations.mqtt;

import static io.trigon.domain.testing.Patience.until;
import static io.trigon.integrations.mqtt.MqttFixture.CODE;
import static io.trigon.integrations.mqtt.MqttFixture.DEVICE;
import static io.trigon.integrations.mqtt.MqttFixture.TOPIC;
import static io.trigon.integrations.mqtt.MqttFixture.bytes;
import static io.trigon.integrations.mqtt.MqttFixture.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.tracking.device.ReportFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of others, over real sockets. */
class MqttDoorTest {
    @TempDir
    Path data;

    private MqttFixture house;

    @BeforeEach
    void open() {
        house = new MqttFixture(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private MqttConnectOptions asFleet() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("fleet");
        options.setPassword(house.key().toCharArray());
        options.setCleanSession(false);
        options.setConnectionTimeout(30);
        options.setWill(TOPIC, bytes("{\"_type\":\"lwt\",\"tst\":1772452800}"), 1, false);
        return options;
    }

    private MqttClient client(String id) throws MqttException {
        MqttClient client = new MqttClient("tcp://127.0.0.1:" + house.port(), id, new MemoryPersistence());
        client.setTimeToWait(30_000);
        return client;
    }

    private MqttClient connected() throws MqttException {
        MqttClient client = client("truck-7");
        client.connect(asFleet());
        return client;
    }

    private static void leave(MqttClient client) throws MqttException {
        client.disconnectForcibly(0, 1_000, false);
        client.close();
    }

    @Test
    void aLocationIsStoredUnderTheNameOfItsTopic() throws Exception {
        MqttClient client = connected();
        client.publish(TOPIC, location(0), 1, true);
        client.publish(TOPIC, location(10), 2, false);
        assertThat(house.intake.stored(DEVICE)).hasSize(2).allMatch(fix -> fix.battery() == 85);
        assertThat(house.intake.receptions().contactOf(DEVICE)).singleElement().matches(contact -> contact.feed()
                .equals("mqtt"));
        leave(client);
    }

    @Test
    void thePublisherWaitsUntilTheCommit() throws Exception {
        MqttAsyncClient client =
                new MqttAsyncClient("tcp://127.0.0.1:" + house.port(), "truck-7", new MemoryPersistence());
        client.connect(asFleet()).waitForCompletion(30_000);
        house.intake.hold();
        IMqttDeliveryToken told = client.publish(TOPIC, location(0), 1, false);
        assertThat(house.intake.isHolding()).isTrue();
        assertThat(told.isComplete()).isFalse();
        house.intake.release();
        told.waitForCompletion(30_000);
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
        client.disconnectForcibly(0, 1_000, false);
        client.close();
    }

    @Test
    void whatCouldNotBeStoredComesAgainAndIsThereOnce() throws Exception {
        house.intake.breakDown();
        MqttAsyncClient client =
                new MqttAsyncClient("tcp://127.0.0.1:" + house.port(), "truck-7", new MemoryPersistence());
        MqttConnectOptions again = asFleet();
        again.setAutomaticReconnect(true);
        client.connect(again).waitForCompletion(30_000);
        client.publish(TOPIC, location(0), 1, false);
        until(() -> !client.isConnected());
        assertThat(house.intake.stored(DEVICE)).isEmpty();
        house.intake.repair();
        until(() -> client.getPendingDeliveryTokens().length == 0);
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
        client.disconnectForcibly(0, 1_000, false);
        client.close();
    }

    @Test
    void nobodyComesInWithoutAKeyOfTheUser() throws Exception {
        MqttConnectOptions wrong = asFleet();
        wrong.setPassword("guess".toCharArray());
        assertThatThrownBy(() -> client("a").connect(wrong)).isInstanceOf(MqttException.class);
        MqttConnectOptions another = asFleet();
        another.setUserName("somebody");
        assertThatThrownBy(() -> client("b").connect(another)).isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> client("c").connect()).isInstanceOf(MqttException.class);
        house.revokeKey();
        assertThatThrownBy(() -> client("d").connect(asFleet()))
                .isInstanceOfSatisfying(MqttException.class, refused -> assertThat(refused.getReasonCode())
                        .isEqualTo(MqttException.REASON_CODE_FAILED_AUTHENTICATION));
    }

    @Test
    void aDevicePublishesUnderItsOwnTopicAlone() throws Exception {
        MqttClient client = connected();
        client.publish(TOPIC, location(0), 1, false);
        assertThatThrownBy(() -> client.publish("owntracks/fleet/truck-8", location(0), 1, false))
                .isInstanceOf(MqttException.class);
        assertThat(house.intake.stored("fleet.truck-8")).isEmpty();
        MqttClient next = connected();
        assertThatThrownBy(() -> next.publish("owntracks/others/truck-7", location(0), 1, false))
                .isInstanceOf(MqttException.class);
        assertThat(house.intake.receptions().refusalsWithoutDevice())
                .singleElement()
                .matches(refusal -> refusal.fault() == ReportFault.DEVICE && refusal.times() >= 2);
    }

    @Test
    void aDeviceReadsNothingOfOthers() throws Exception {
        MqttClient client = connected();
        assertThatThrownBy(() -> client.subscribe("owntracks/#", 1)).isInstanceOf(MqttException.class);
        assertThatThrownBy(() -> client.subscribe("owntracks/+/+", 1)).isInstanceOf(MqttException.class);
        client.subscribe("owntracks/fleet/truck-7/cmd", 1);
        client.unsubscribe("owntracks/fleet/truck-7/cmd");
        assertThat(client.isConnected()).isTrue();
        leave(client);
    }

    @Test
    void otherNewsOfTheAppAreSignsOfLifeAndItsWillIsNone() throws Exception {
        MqttClient client = connected();
        client.publish(TOPIC, bytes("{\"_type\":\"lwt\",\"tst\":1772452800}"), 1, false);
        assertThat(house.intake.receptions().contactOf(DEVICE)).isEmpty();
        for (String type : new String[] {"transition", "waypoint", "waypoints", "status", "card", "steps"}) {
            client.publish(TOPIC + "/event", bytes("{\"_type\":\"" + type + "\",\"tst\":1772452800}"), 1, false);
        }
        client.publish(TOPIC, new byte[0], 1, true);
        assertThat(house.intake.receptions().contactOf(DEVICE)).hasSize(1);
        assertThat(house.intake.receptions().refusalsOf(DEVICE)).isEmpty();
        assertThat(house.intake.stored(DEVICE)).isEmpty();
        leave(client);
    }

    @Test
    void whatCantBeReadIsCountedAcknowledgedAndAtLastNotHeardAnyMore() throws Exception {
        MqttClient client = connected();
        client.publish(TOPIC, bytes("{\"_type\":\"encrypted\",\"data\":\"x\"}"), 1, false);
        assertThat(house.intake.receptions().refusalsOf(DEVICE)).singleElement().matches(refusal -> refusal.detail()
                .contains("encrypted"));
        client.publish(TOPIC, location(0), 1, false);
        for (int i = 1; i < Talk.REFUSED_MOST; i++) {
            client.publish(TOPIC, bytes("noise " + i), 1, false);
        }
        assertThat(client.isConnected()).isTrue();
        client.publish(TOPIC, bytes("the tenth"), 1, false);
        assertThatThrownBy(() -> client.publish(TOPIC, location(1), 1, false)).isInstanceOf(MqttException.class);
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
    }

    @Test
    void aMessageThatIsTooLongEndsTheConnection() throws Exception {
        MqttClient client = connected();
        byte[] tooLong = new byte[MqttDoor.MESSAGE_BYTES + 1];
        assertThatThrownBy(() -> client.publish(TOPIC, tooLong, 1, false)).isInstanceOf(MqttException.class);
    }

    @Test
    void whoComesAgainTakesItsOldSeat() throws Exception {
        MqttClient first = connected();
        MqttClient second = connected();
        until(() -> !first.isConnected());
        second.publish(TOPIC, location(0), 1, false);
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
        leave(second);
    }

    @Test
    void aScanIsAcknowledgedWhenItIsRecordedAndItsOutcomeTold() throws Exception {
        MqttClient client = connected();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        client.subscribe("scans/fleet/gate-1/results", 0, (topic, message) -> told.add(message.toString()));
        client.publish("scans/fleet/gate-1", bytes("{\"id\":\"1\",\"code\":\"" + CODE + "\"}"), 1, false);
        assertThat(house.world.shipments.milestones().of(house.shipment.id()))
                .anyMatch(m -> m.sourceRef().startsWith("scan:"));
        assertThat(told.poll(30, TimeUnit.SECONDS))
                .contains(house.shipment.trackingNumber().value())
                .contains("\"repeated\":false");
        int known = house.world.shipments.milestones().of(house.shipment.id()).size();
        client.publish("scans/fleet/gate-1", bytes("{\"id\":\"1\",\"code\":\"" + CODE + "\"}"), 1, false);
        assertThat(told.poll(30, TimeUnit.SECONDS)).contains("\"repeated\":true");
        assertThat(house.world.shipments.milestones().of(house.shipment.id())).hasSize(known);
        leave(client);
    }

    @Test
    void ofABatchTheRefusedOnesAreKeptWithTheReasonAndTheOthersTaken() throws Exception {
        MqttClient client = connected();
        client.publish(
                "scans/fleet/gate-1",
                bytes("{\"scans\":[{\"id\":\"1\",\"code\":\"" + CODE
                        + "\"},{\"id\":\"2\",\"code\":\"]C100306141411234567892\"}]}"),
                1,
                false);
        assertThat(house.world.shipments.milestones().of(house.shipment.id()))
                .anyMatch(m -> m.sourceRef().startsWith("scan:"));
        try (var kept = Files.list(data.resolve("scans/fleet/quarantine"))) {
            assertThat(kept.filter(file -> file.toString().endsWith(".reason.txt")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().startsWith("2 sscc-check-digit"));
        }
        leave(client);
    }

    @Test
    void aScanThatCantBeReadIsKeptOnceHoweverOftenItComes() throws Exception {
        MqttClient client = connected();
        for (int i = 0; i < 3; i++) {
            client.publish("scans/fleet/gate-1", bytes("code=" + CODE), 1, false);
        }
        try (var kept = Files.list(data.resolve("scans/fleet/quarantine"))) {
            assertThat(kept).hasSize(2);
        }
        assertThat(house.intake.receptions().refusalsOf("fleet.gate-1"))
                .singleElement()
                .matches(refusal -> refusal.times() == 3);
        leave(client);
    }

    @Test
    void aRevokedKeyOpensNothingAnyMoreForOneWhoIsInside() throws Exception {
        MqttClient client = connected();
        client.publish(TOPIC, location(0), 1, false);
        house.revokeKey();
        house.world.clock.turn(Duration.ofMinutes(2));
        assertThatThrownBy(() -> client.publish(TOPIC, location(1), 1, false)).isInstanceOf(MqttException.class);
        assertThat(house.intake.stored(DEVICE)).hasSize(1);
    }
}
