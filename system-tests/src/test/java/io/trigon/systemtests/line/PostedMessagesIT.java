package io.trigon.systemtests.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A partner posts with its own key, hears what became of it, and learns nothing of others. */
class PostedMessagesIT {
    private static final String INBOUND = "/api/v1/exchange/inbound";
    private static final String PARTNER = "DEMOSHIP";
    private static final String KEY = "demo-shipper";

    private static RunningTrigon trigon;
    private final String run = Long.toString(System.nanoTime() % 1_000_000, 36).toUpperCase();

    @BeforeAll
    static void start() {
        trigon = RunningTrigon.demo();
    }

    @Test
    void aPostedTenderIsStoredOnceWorkedOnAndAnswered() {
        String tender = tender("POST" + run);

        HttpResponse<String> first = post(PARTNER, KEY, "key-" + run, tender);
        HttpResponse<String> again = post(PARTNER, KEY, "key-" + run, tender);
        HttpResponse<String> other = post(PARTNER, KEY, "key-" + run, tender("OTHER" + run));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        String location = first.headers().firstValue("Location").orElseThrow();
        String path = URI.create(location).getPath();
        RunningTrigon.await("the message settled", Duration.ofMinutes(2), () -> message(path)
                .getAsJsonObject("message")
                .get("state")
                .getAsString()
                .equals("PROCESSED"));
        JsonObject settled = message(path);
        assertThat(settled.getAsJsonObject("message").getAsJsonArray("shipments"))
                .hasSize(1);
        assertThat(settled.getAsJsonArray("answers").toString())
                .contains("AK5*A")
                .contains("B1*");
        assertThat(trigon.get(path, "demo-admin").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherPartnerAndAnUnknownOneAnswerAlike() {
        String tender = tender("X" + run);
        HttpResponse<String> foreign = post("DEMOCARR", KEY, null, tender);
        HttpResponse<String> unknown = post("NOBODY", KEY, null, tender);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        HttpResponse<String> staff = post("DEMOCARR", "demo-care-agent", null, "no message at all");
        assertThat(staff.statusCode()).isEqualTo(202);
        String path =
                URI.create(staff.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(trigon.get(path, KEY).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(post(PARTNER, KEY, null, "").statusCode()).isEqualTo(422);
        assertThat(post(PARTNER, KEY, null, "x".repeat(16 * 1024 * 1024 + 1)).statusCode())
                .isEqualTo(413);
        assertThat(post(PARTNER, null, null, "x").statusCode()).isEqualTo(401);
    }

    private String tender(String number) {
        Instant now = Instant.now();
        int control = Math.floorMod(number.hashCode(), 900_000) + 1_000;
        return Edi.interchange(
                PARTNER,
                control,
                "SM",
                "204",
                Edi.tender(
                        number,
                        "TR" + run,
                        "306141411234567891",
                        now.plus(Duration.ofHours(2)),
                        now.plus(Duration.ofHours(40))));
    }

    private static JsonObject message(String path) {
        return JsonParser.parseString(trigon.get(path, KEY).body()).getAsJsonObject();
    }

    private static HttpResponse<String> post(String partner, String key, String idempotency, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(trigon.url() + INBOUND + "?partner=" + partner))
                .header("Content-Type", "application/edi-x12")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (idempotency != null) {
            request.header("Idempotency-Key", idempotency);
        }
        return trigon.send(request.build());
    }
}
