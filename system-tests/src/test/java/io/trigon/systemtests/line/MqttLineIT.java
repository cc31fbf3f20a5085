package io.trigon.systemtests.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Phones and scanners over MQTT at the built server, a broker beside it, and what was recorded replayed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MqttLineIT {
    private static final String MANAGER = Desk.MANAGER;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final int brokerPort = RunningTrigon.freePort();
    private final Server broker = new Server();
    private RunningTrigon trigon;
    private int door;
    private Desk desk;
    private String tracking;
    private String sscc;

    @BeforeAll
    void start() throws IOException {
        Properties properties = new Properties();
        properties.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
        properties.setProperty(IConfig.PORT_PROPERTY_NAME, String.valueOf(brokerPort));
        properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
        properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        broker.startServer(new MemoryConfig(properties));
        trigon = RunningTrigon.start(
                "demo",
                RunningTrigon.temporaryFolder("mqtt"),
                Map.of("TRIGON_MQTT_URL", "mqtt://127.0.0.1:" + brokerPort));
        door = Integer.parseInt(trigon.setting("TRIGON_PORT_MQTT"));
        desk = new Desk(trigon);
        JsonObject labelled = Stream.of("IN_TRANSIT", "PICKED_UP", "BOOKED", "DISPATCHED")
                .flatMap(status -> desk.items("/api/v1/shipments?status=" + status).stream())
                .map(row -> desk.shipment(row.get("trackingNumber").getAsString()))
                .filter(shipment -> shipment.getAsJsonArray("units").size() > 0)
                .findFirst()
                .orElseThrow();
        tracking = labelled.get("trackingNumber").getAsString();
        sscc = labelled.getAsJsonArray("units")
                .get(0)
                .getAsJsonObject()
                .get("sscc")
                .getAsString();
    }

    @AfterAll
    void stop() {
        if (trigon != null) {
            trigon.close();
        }
        broker.stopServer();
    }

    private MqttClient client(int port, String name) throws MqttException {
        MqttClient client = new MqttClient("tcp://127.0.0.1:" + port, name, new MemoryPersistence());
        client.setTimeToWait(30_000);
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("care-agent");
        options.setPassword("demo-care-agent".toCharArray());
        options.setCleanSession(false);
        client.connect(options);
        return client;
    }

    private static byte[] location(int ago) {
        return String.format(
                        Locale.ROOT,
                        "{\"_type\":\"location\",\"lat\":%.4f,\"lon\":-87.6298,\"tst\":%d,\"batt\":85}",
                        41.8 + ago / 10_000.0,
                        Instant.now().getEpochSecond() - ago)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<JsonObject> positions(String device) {
        return desk.items("/api/v1/positions?device=" + device);
    }

    @Test
    void aPhoneOfADriverShowsWhereTheShipmentIs() throws Exception {
        assertThat(trigon.post("/api/v1/shipments/" + tracking + "/devices", MANAGER, "{\"device\":\"care-agent.van\"}")
                        .statusCode())
                .isLessThan(300);
        MqttClient phone = client(door, "van");
        phone.publish("owntracks/care-agent/van", location(0), 1, true);
        assertThat(positions("care-agent.van")).hasSize(1);
        assertThat(trigon.get("/api/v1/shipments/" + tracking + "/positions", MANAGER)
                        .body())
                .contains("care-agent.van");
        phone.disconnect();
        phone.close();
    }

    @Test
    void aScannerHearsWhatBecameOfItsScan() throws Exception {
        MqttClient scanner = client(door, "gate");
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        scanner.subscribe("scans/care-agent/gate/results", 0, (topic, message) -> told.add(message.toString()));
        scanner.publish(
                "scans/care-agent/gate",
                ("{\"id\":\"g1\",\"code\":\"" + sscc + "\"}").getBytes(StandardCharsets.UTF_8),
                1,
                false);
        assertThat(told.poll(30, TimeUnit.SECONDS)).contains(tracking);
        scanner.disconnect();
        scanner.close();
    }

    @Test
    void whatComesByABrokerOfOthersIsTakenToo() throws Exception {
        RunningTrigon.await("the broker is heard", SOON, () -> trigon.get("/health/ready", null)
                .body()
                .replaceAll("[\"\\s]", "")
                .contains("connected:true"));
        MqttClient elsewhere = client(brokerPort, "elsewhere");
        elsewhere.publish("owntracks/jane/phone", location(0), 1, true);
        RunningTrigon.await("the position", SOON, () -> positions("jane.phone").size() == 1);
        elsewhere.disconnect();
        elsewhere.close();
    }

    @Test
    void whatWasRecordedMovesAgainAndIsTakenInOnce() throws Exception {
        MqttClient phone = client(door, "recorded");
        for (int i = 5; i > 0; i--) {
            phone.publish("owntracks/care-agent/recorded", location(i * 60), 1, false);
        }
        phone.disconnect();
        phone.close();
        String csv = trigon.get("/api/v1/positions/csv?device=care-agent.recorded", MANAGER)
                .body();
        Path file = Files.writeString(folder.resolve("recorded.csv"), csv);
        assertThat(replayed(file, "--speed", "100", "--shift-to-now", "--as", "DEMO-1"))
                .contains("Stored: 5");
        assertThat(positions("DEMO-1")).hasSize(5);
        assertThat(replayed(file, "--speed", "100", "--shift-to-now", "--as", "DEMO-1"))
                .contains("replayed whole already");
        String taken = trigon.send(HttpRequest.newBuilder(URI.create(trigon.url() + "/api/v1/positions/recording"))
                        .header("Authorization", "Bearer " + MANAGER)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(csv))
                        .build())
                .body();
        assertThat(taken).contains("\"stored\":5").contains("\"refused\":0");
        assertThat(positions("care-agent.recorded")).hasSize(5);
    }

    private String replayed(Path file, String... more) throws IOException {
        ProcessBuilder launcher = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        RunningTrigon.distribution()
                                                .resolve("trigon")
                                                .toString(),
                                        "replay",
                                        file.toString()),
                                Stream.of(more))
                        .toList())
                .redirectErrorStream(true);
        launcher.environment().put("TRIGON_PORT_OSMAND", trigon.setting("TRIGON_PORT_OSMAND"));
        return new String(launcher.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
