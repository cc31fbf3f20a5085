package io.trigon.systemtests.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A carrier subscribes to its own events, and is sent each once, also after its machine was down. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubscriberIT {
    private static final String CARRIER = "demo-carrier";
    private static final String STAFF = "demo-care-agent";
    private static final String TOKEN = "a-token-that-nobody-else-has";
    private static final String QUERY = "/epcis/queries/stored/subscriptions";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Path DATA = RunningTrigon.temporaryFolder("subscriber");
    private static EventReceiver receiver;
    private static RunningTrigon trigon;
    private static EpcisCalls calls;
    private static String subscription;
    private static String unsent;

    @BeforeAll
    static void start() throws Exception {
        receiver = new EventReceiver(RunningTrigon.temporaryFolder("receiver"));
        String options = System.getProperty("trigon.server.options", "") + " " + receiver.trust();
        trigon = RunningTrigon.start(
                "demo", DATA, Map.of("TRIGON_EXCHANGE_INSIDE", "localhost", "TRIGON_JAVA_OPTIONS", options.strip()));
        calls = new EpcisCalls(trigon);
    }

    @AfterAll
    static void stop() {
        trigon.close();
        receiver.close();
    }

    /** @return its id */
    private static String captured(String step) {
        String id = "urn:uuid:" + UUID.randomUUID();
        JsonObject event = JsonParser.parseString(
                        """
                        {"type":"ObjectEvent","eventID":"%s","action":"OBSERVE","bizStep":"%s","eventTime":"%s",
                         "eventTimeZoneOffset":"+00:00","epcList":["https://example.com/pallet/1"]}"""
                                .formatted(id, step, Instant.now()))
                .getAsJsonObject();
        calls.finished(calls.capture(CARRIER, EpcisCalls.document(event), Map.of()), CARRIER);
        return id;
    }

    private static JsonObject seen() {
        return EpcisCalls.json(trigon.get(subscription, CARRIER)).getAsJsonObject();
    }

    private static int failures() {
        JsonObject now = seen();
        return now.has("failedAttempts") ? now.get("failedAttempts").getAsInt() : 0;
    }

    @Test
    @Order(1)
    void isSentTheDocumentOfTheStandardSigned() throws Exception {
        String query = "{\"name\":\"stored\",\"query\":{\"EQ_bizStep\":[\"storing\"]}}";
        assertThat(trigon.post("/epcis/queries", CARRIER, query).statusCode()).isEqualTo(201);
        HttpResponse<String> subscribed = trigon.post(
                QUERY,
                CARRIER,
                "{\"dest\":\"" + receiver.url() + "\",\"stream\":true,\"signatureToken\":\"" + TOKEN + "\"}");
        assertThat(subscribed.statusCode()).as(subscribed.body()).isEqualTo(201);
        subscription = subscribed.headers().firstValue("Location").orElseThrow();

        captured("loading");
        String first = captured("storing");

        EventReceiver.Taken taken = receiver.next();
        assertThat(taken.eventIds()).containsExactly(first);
        assertThat(taken.path()).isEqualTo("/events");
        assertThat(taken.type()).startsWith("application/json");
        assertThat(taken.document().get("type").getAsString()).isEqualTo("EPCISQueryDocument");
        assertThat(taken.document().get("schemaVersion").getAsString()).isEqualTo("2.0");
        assertThat(taken.results().get("queryName").getAsString()).isEqualTo("stored");
        assertThat(subscription).endsWith(taken.results().get("subscriptionID").getAsString());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        assertThat(taken.signature()).isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(taken.body())));
    }

    @Test
    @Order(2)
    void isSentEachEventOnce() throws Exception {
        RunningTrigon.await("it is noted", SOON, () -> seen().has("lastNotifiedAt"));
        String noted = seen().get("lastNotifiedAt").getAsString();
        String second = captured("storing");
        assertThat(receiver.next().eventIds()).containsExactly(second);
        RunningTrigon.await("that is noted, too", SOON, () -> !seen().get("lastNotifiedAt")
                .getAsString()
                .equals(noted));
    }

    @Test
    @Order(3)
    void isSentLaterWhatCameWhileItsMachineWasDown() throws Exception {
        receiver.close();
        String meanwhile = captured("storing");
        RunningTrigon.await("an attempt failed", SOON, () -> failures() > 0);
        assertThat(seen().get("state").getAsString()).isEqualTo("active");
        assertThat(seen().get("lastError").getAsString()).contains("localhost");

        receiver.open();

        assertThat(receiver.next().eventIds()).containsExactly(meanwhile);
        RunningTrigon.await("nothing is wrong any more", SOON, () -> !seen().has("lastError"));
    }

    /** Six hours are as the thirty-nine attempts of them: these stand in the row. */
    @Test
    @Order(4)
    void restsAfterSixHoursAndAPersonIsAsked() throws Exception {
        receiver.answers(503);
        unsent = captured("storing");
        RunningTrigon.await("an attempt failed", SOON, () -> failures() > 0);
        trigon.stop();
        String url = "jdbc:h2:file:" + DATA + "/db/trigon;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Connection database = DriverManager.getConnection(url, "trigon", "trigon");
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate("update epcis_subscription set attempts = 39"))
                    .isEqualTo(1);
        }
        trigon.start();

        RunningTrigon.await(
                "it rests", SOON, () -> seen().get("state").getAsString().equals("resting"));
        assertThat(seen().get("lastError").getAsString()).contains("503");
        assertThat(trigon.get("/api/v1/tasks?limit=200", STAFF).body())
                .contains("SUBSCRIPTION_RESTS")
                .contains("localhost did not take the events");
    }

    @Test
    @Order(5)
    void isWokenByItsUserAndGoesOnWhereItStopped() throws Exception {
        receiver.answers(204);
        assertThat(wake("demo-shipper").statusCode()).isEqualTo(404);

        HttpResponse<String> woken = wake(CARRIER);

        assertThat(woken.statusCode()).as(woken.body()).isEqualTo(200);
        assertThat(EpcisCalls.json(woken).getAsJsonObject().get("state").getAsString())
                .isEqualTo("active");
        assertThat(receiver.next().eventIds()).containsExactly(unsent);
    }

    private static HttpResponse<String> wake(String key) {
        return trigon.send(calls.request(subscription + "/wake", key, Map.of())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }
}
