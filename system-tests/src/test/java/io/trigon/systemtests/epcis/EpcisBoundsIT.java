package io.trigon.systemtests.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.trigon.domain.party.CheckDigit;
import io.trigon.systemtests.RunningTrigon;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the EPCIS interface refuses and how it says so, and how much it takes. */
class EpcisBoundsIT {
    private static final String CARRIER = "demo-carrier";
    private static final String STAFF = "demo-care-agent";
    private static final long RUN = System.nanoTime() % 10_000_000;
    private static final String UNIT = checked(String.format(Locale.ROOT, "30614141%09d", RUN));
    private static final String PLANT = checked(String.format(Locale.ROOT, "40777%07d", RUN));
    private static final String PLACE = EpcisCalls.encoded("https://id.gs1.org/414/" + PLANT);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static RunningTrigon trigon;
    private static EpcisCalls calls;

    private static String checked(String digits) {
        return digits + CheckDigit.of(digits);
    }

    @BeforeAll
    static void start() {
        trigon = RunningTrigon.demo();
        calls = new EpcisCalls(trigon);
    }

    @Test
    void whatIsWrongIsSaidInTheWordsOfTheStandard() {
        HttpResponse<String> unknown = trigon.get("/epcis/events?EQ_colour=red", CARRIER);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("epcisException:QueryParameterException");
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(calls.post("/epcis/capture", CARRIER, "text/csv", "a,b", Map.of())
                        .statusCode())
                .isEqualTo(415);
        assertThat(calls.post("/epcis/capture", CARRIER, "application/json", " ".repeat(16 * 1024 * 1024 + 1), Map.of())
                        .body())
                .contains("epcisException:CaptureLimitExceededException");
        HttpResponse<String> options = trigon.send(calls.request("/epcis/capture", CARRIER, Map.of())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("GS1-EPCIS-Capture-Limit")).isPresent();
        assertThat(trigon.send(calls.request("/epcis/events", CARRIER, Map.of("GS1-EPCIS-Version", "1.2"))
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void aDocumentOfManyEventsIsTakenWhole() {
        String plant = checked(String.format(Locale.ROOT, "40555%07d", RUN));
        JsonObject[] many = new JsonObject[500];
        for (int i = 0; i < many.length; i++) {
            many[i] =
                    EpcisCalls.event("urn:uuid:" + UUID.randomUUID(), "storing", UNIT, plant, NOW.minusSeconds(i), "");
        }

        JsonObject job = calls.finished(calls.capture(CARRIER, EpcisCalls.document(many), Map.of()), CARRIER);

        assertThat(job.get("success").getAsBoolean()).as(job.toString()).isTrue();
        String query = "EQ_readPoint=" + EpcisCalls.encoded("https://id.gs1.org/414/" + plant);
        assertThat(calls.events(query + "&perPage=1000", CARRIER)).hasSize(500);
        HttpResponse<String> tooMany = trigon.get("/epcis/events?maxEventCount=499&" + query, CARRIER);
        assertThat(tooMany.statusCode()).isEqualTo(413);
        assertThat(tooMany.body()).contains("epcisException:QueryTooLargeException");
    }

    @Test
    void nobodysTokensTimesAndCharactersAreRefusedAtBothDoors() {
        String far = Base64.getUrlEncoder()
                .encodeToString("+999999999-12-31T23:59:59Z 1 1".getBytes(StandardCharsets.UTF_8));
        for (String path : List.of(
                "/epcis/events?nextPageToken=" + far,
                "/epcis/events?nextPageToken=none",
                "/epcis/capture?nextPageToken=-1",
                "/epcis/events?GE_eventTime=%2B294277-01-01T00:00:00Z",
                "/epcis/events?EQ_bizStep=a%00b",
                "/epcis/epcs?nextPageToken=a%00b",
                "/api/v1/shipments?q=a%00b",
                "/api/v1/shipments?reference=a%00b",
                "/api/v1/exchange/outbound?from=%2B294277-01-01T00:00:00Z")) {
            HttpResponse<String> refused = trigon.get(path, STAFF);
            assertThat(refused.statusCode()).as(path + ": " + refused.body()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(trigon.post("/epcis/queries", CARRIER, "{\"name\":\"x\",\"query\":{\"EQ_bizStep\":\"a\\u0000b\"}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesFollowTheirLinks() {
        HttpResponse<String> first = trigon.get("/epcis/events?perPage=2&orderBy=eventTime", STAFF);
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith("rel=\"next\"");
        HttpResponse<String> second = trigon.get(link.substring(1, link.indexOf('>')), STAFF);
        assertThat(EpcisCalls.eventsIn(second)).hasSize(2);
        assertThat(EpcisCalls.eventsIn(second).get(0))
                .isNotEqualTo(EpcisCalls.eventsIn(first).get(0));
    }

    @Test
    void answersAreNoXml() {
        HttpResponse<String> refused =
                trigon.send(calls.request("/epcis/events", CARRIER, Map.of("Accept", "application/xml"))
                        .GET()
                        .build());
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body())
                .contains("epcisException:NotAcceptableException")
                .contains("application/ld+json");
    }

    @Test
    void whatIsInTheTextOfEventsIsFoundAndWhatIsNotServedIsNamed() {
        String warm = "urn:uuid:" + UUID.randomUUID();
        String cold = "urn:uuid:" + UUID.randomUUID();
        JsonObject[] both = {measured(warm, 26.5), measured(cold, 4)};
        calls.finished(calls.capture(CARRIER, EpcisCalls.document(both), Map.of()), CARRIER);

        JsonArray found = calls.events("GE_value_CEL=20&EQ_readPoint=" + PLACE, CARRIER);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getAsJsonObject().get("eventID").getAsString()).isEqualTo(warm);
        assertThat(calls.events("EQ_INNER_https://ns.example.com/epcis/value=4&EQ_readPoint=" + PLACE, CARRIER))
                .isEmpty();
        HttpResponse<String> prefixed = trigon.send(calls.request(
                        "/epcis/events?EQ_ex:probe=p4.0&EQ_readPoint=" + PLACE,
                        CARRIER,
                        Map.of("GS1-Extensions", "ex=https://ns.example.com/epcis/"))
                .GET()
                .build());
        assertThat(EpcisCalls.eventsIn(prefixed)).hasSize(1);
        HttpResponse<String> unserved = trigon.get("/epcis/events?WD_readPoint=" + PLACE, CARRIER);
        assertThat(unserved.statusCode()).isEqualTo(501);
        assertThat(unserved.body())
                .contains("epcisException:ImplementationException")
                .contains("WD_readPoint");
    }

    private static JsonObject measured(String id, double degrees) {
        return EpcisCalls.event(
                id,
                "inspecting",
                UNIT,
                PLANT,
                NOW,
                ",\"example:probe\":\"p" + degrees
                        + "\",\"sensorElementList\":[{\"sensorReport\":[{\"type\":\"Temperature\",\"value\":" + degrees
                        + ",\"uom\":\"CEL\"}]}]");
    }
}
