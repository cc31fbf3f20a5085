package io.trigon.systemtests.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.domain.party.CheckDigit;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A carrier captures what it did with a shipment, by EPCIS, and asks for it again; a stranger learns nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EpcisIT {
    private static final String CARRIER = "demo-carrier";
    private static final String SHIPPER = "demo-shipper";
    private static final String STAFF = "demo-care-agent";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static RunningTrigon trigon;
    private static final long RUN = System.nanoTime() % 10_000_000;
    private static final String NUMBER = "EPCIS" + RUN;
    private static final String UNIT = checked(String.format(Locale.ROOT, "30614141%09d", RUN));
    private static final String PLANT = checked(String.format(Locale.ROOT, "40123%07d", RUN));
    private static final String DOCK = checked(String.format(Locale.ROOT, "40987%07d", RUN));
    private static final String DEPARTED = "urn:uuid:" + UUID.randomUUID();
    private static final String RECEIVED = "urn:uuid:" + UUID.randomUUID();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static String checked(String digits) {
        return digits + CheckDigit.of(digits);
    }

    @BeforeAll
    static void start() {
        trigon = RunningTrigon.demo();
        List<String> tender = Edi.tender(
                        NUMBER, "TR" + RUN, UNIT, NOW.minus(Duration.ofHours(9)), NOW.plus(Duration.ofHours(9)))
                .stream()
                .map(s -> s.startsWith("N1*S") ? s + "*UL*" + PLANT : s.startsWith("N1*CN") ? s + "*UL*" + DOCK : s)
                .toList();
        String body = Edi.interchange("DEMOSHIP", (int) (RUN % 900_000) + 1_000, "SM", "204", tender);
        post("/api/v1/exchange/inbound?partner=DEMOSHIP", SHIPPER, "application/edi-x12", body, Map.of());
        RunningTrigon.await("the shipment", SOON, () -> shipment() != null);
    }

    private static JsonObject shipment() {
        JsonArray items = json(trigon.get("/api/v1/shipments?reference=" + NUMBER, STAFF))
                .getAsJsonObject()
                .getAsJsonArray("items");
        return items.isEmpty() ? null : items.get(0).getAsJsonObject();
    }

    private static JsonObject event(String id, String step, String gln, Instant at, String more) {
        return JsonParser.parseString(
                        """
                        {"type":"ObjectEvent","eventID":"%s","action":"OBSERVE","bizStep":"%s",
                         "eventTime":"%s","eventTimeZoneOffset":"-06:00",
                         "epcList":["https://id.gs1.org/00/%s"],
                         "readPoint":{"id":"https://id.gs1.org/414/%s"},
                         "example:temperature":{"value":26.0,"unit":"CEL"}%s}"""
                                .formatted(id, step, at, UNIT, gln, more))
                .getAsJsonObject();
    }

    private static String document(JsonObject... events) {
        JsonArray list = new JsonArray();
        List.of(events).forEach(list::add);
        return """
                {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                             {"example":"https://ns.example.com/epcis/"}],
                 "type":"EPCISDocument","schemaVersion":"2.0","creationDate":"%s",
                 "epcisBody":{"eventList":%s}}"""
                .formatted(NOW, list);
    }

    private static HttpResponse<String> capture(String key, String document, Map<String, String> headers) {
        return post("/epcis/capture", key, "application/ld+json", document, headers);
    }

    private static JsonObject finished(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(job).startsWith("/epcis/capture/");
        RunningTrigon.await("the job ended", SOON, () -> !json(trigon.get(job, CARRIER))
                .getAsJsonObject()
                .get("running")
                .getAsBoolean());
        return json(trigon.get(job, CARRIER)).getAsJsonObject();
    }

    private static JsonArray events(String query, String key) {
        return eventsIn(trigon.get("/epcis/events?" + query, key));
    }

    private static JsonArray eventsIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonObject document = json(answer).getAsJsonObject();
        assertThat(document.get("type").getAsString()).isEqualTo("EPCISQueryDocument");
        return document.getAsJsonObject("epcisBody")
                .getAsJsonObject("queryResults")
                .getAsJsonObject("resultsBody")
                .getAsJsonArray("eventList");
    }

    /** The standard has a repository add when it recorded an event. */
    private static JsonObject asItCame(JsonElement event) {
        JsonObject bare = event.getAsJsonObject().deepCopy();
        assertThat(bare.remove("recordTime")).isNotNull();
        return bare;
    }

    @Test
    @Order(1)
    void aDocumentIsStoredWorkedOnAndMovesTheShipment() {
        JsonObject event = event(DEPARTED, "departing", PLANT, NOW.minus(Duration.ofHours(3)), "");

        JsonObject job = finished(capture(CARRIER, document(event), Map.of()));

        assertThat(job.get("success").getAsBoolean()).as(job.toString()).isTrue();
        assertThat(job.getAsJsonArray("errors")).isEmpty();
        assertThat(job.get("finishedAt").getAsString()).isNotBlank();
        assertThat(shipment().get("status").getAsString()).isEqualTo("IN_TRANSIT");
        String page = trigon.get(
                        "/api/v1/shipments/" + shipment().get("trackingNumber").getAsString(), STAFF)
                .body();
        assertThat(page)
                .contains("\"source\":\"EPCIS\"")
                .contains("DEPARTED_PICKUP")
                .contains(DEPARTED);
    }

    @Test
    @Order(2)
    void anEventIsGivenBackAsItCameHoweverItsUnitIsWritten() {
        JsonObject came = event(DEPARTED, "departing", PLANT, NOW.minus(Duration.ofHours(3)), "");
        String urn = "urn:epc:id:sscc:0614141.3" + UNIT.substring(8, 17);

        assertThat(events("EQ_eventID=" + encoded(DEPARTED), CARRIER)).hasSize(1);
        JsonArray found = events("MATCH_epc=" + encoded(urn) + "&EQ_bizStep=departing", CARRIER);
        assertThat(found).hasSize(1);
        assertThat(asItCame(found.get(0))).isEqualTo(came);
        HttpResponse<String> one = trigon.get("/epcis/events/" + DEPARTED, CARRIER);
        assertThat(asItCame(eventsIn(one).get(0))).isEqualTo(came);
        assertThat(one.body()).contains("https://ns.example.com/epcis/");
        assertThat(one.headers().firstValue("GS1-EPCIS-Version")).contains("2.0.0");
    }

    @Test
    @Order(3)
    void anEventInXmlOfVersionOneIsTakenAndServedInJson() {
        String xml =
                """
                <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" schemaVersion="1.2" creationDate="%1$s">
                 <EPCISBody><EventList><ObjectEvent>
                  <eventTime>%1$s</eventTime><eventTimeZoneOffset>+00:00</eventTimeZoneOffset>
                  <baseExtension><eventID>%2$s</eventID></baseExtension>
                  <epcList><epc>urn:epc:id:sscc:0614141.3%3$s</epc></epcList>
                  <action>OBSERVE</action><bizStep>urn:epcglobal:cbv:bizstep:receiving</bizStep>
                  <readPoint><id>https://id.gs1.org/414/%4$s</id></readPoint>
                 </ObjectEvent></EventList></EPCISBody></epcis:EPCISDocument>"""
                        .formatted(NOW.minus(Duration.ofHours(1)), RECEIVED, UNIT.substring(8, 17), DOCK);

        JsonObject job = finished(post("/epcis/capture", CARRIER, "application/xml", xml, Map.of()));

        assertThat(job.get("success").getAsBoolean()).as(job.toString()).isTrue();
        assertThat(shipment().get("status").getAsString()).isEqualTo("DELIVERED");
        JsonArray found =
                events("EQ_bizStep=receiving&MATCH_anyEPC=" + encoded("https://id.gs1.org/00/" + UNIT), CARRIER);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getAsJsonObject().get("eventID").getAsString()).isEqualTo(RECEIVED);
    }

    @Test
    @Order(4)
    void aDeclarationOfErrorTakesTheDeliveryBack() {
        JsonObject wrong = event(
                RECEIVED,
                "receiving",
                DOCK,
                NOW.minus(Duration.ofHours(1)),
                ",\"errorDeclaration\":{\"declarationTime\":\"" + NOW + "\",\"reason\":\"did_not_occur\"}");

        assertThat(finished(capture(CARRIER, document(wrong), Map.of()))
                        .get("success")
                        .getAsBoolean())
                .isTrue();

        assertThat(shipment().get("status").getAsString()).isEqualTo("IN_TRANSIT");
        assertThat(events("EQ_eventID=" + encoded(RECEIVED), CARRIER)).hasSize(2);
        assertThat(events("EXISTS_errorDeclaration&EQ_eventID=" + encoded(RECEIVED), CARRIER))
                .hasSize(1);
    }

    @Test
    @Order(5)
    void oneEventIsCapturedAtOnceAndOnlyOnce() {
        String id = "urn:uuid:" + UUID.randomUUID();
        JsonObject event = event(id, "transporting", "9521141000018", NOW.minus(Duration.ofMinutes(30)), "");
        JsonArray context = new JsonArray();
        context.add("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");
        JsonObject prefix = new JsonObject();
        prefix.addProperty("example", "https://ns.example.com/epcis/");
        context.add(prefix);
        event.add("@context", context);

        HttpResponse<String> created = post("/epcis/events", CARRIER, "application/json", event.toString(), Map.of());
        HttpResponse<String> again = post("/epcis/events", CARRIER, "application/json", event.toString(), Map.of());

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(eventsIn(trigon.get(location, CARRIER))).hasSize(1);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("epcisException:ResourceAlreadyExistsException");
    }

    @Test
    @Order(6)
    void ofAFaultyDocumentNothingIsKeptUnlessTheRestIsWanted() {
        String good = "urn:uuid:" + UUID.randomUUID();
        JsonObject right = event(good, "transporting", PLANT, NOW.minus(Duration.ofMinutes(20)), "");
        JsonObject wrong = event("urn:uuid:" + UUID.randomUUID(), "transporting", PLANT, NOW, "");
        wrong.remove("action");

        JsonObject rolledBack = finished(capture(CARRIER, document(right, wrong), Map.of()));
        assertThat(rolledBack.get("success").getAsBoolean()).isFalse();
        assertThat(rolledBack.getAsJsonArray("errors").toString())
                .contains("epcisException:ValidationException")
                .contains("/epcisBody/eventList/1");
        assertThat(events("EQ_eventID=" + encoded(good), CARRIER)).isEmpty();

        JsonObject proceeded = finished(
                capture(CARRIER, document(right, wrong) + " ", Map.of("GS1-EPCIS-Capture-Error-Behaviour", "proceed")));
        assertThat(proceeded.get("success").getAsBoolean()).isFalse();
        assertThat(events("EQ_eventID=" + encoded(good), CARRIER)).hasSize(1);
    }

    @Test
    @Order(7)
    void ourOwnMilestonesAreEventsTooAndNoneTwice() {
        JsonArray loaded = events("EQ_bizStep=arriving%7Cdeparting%7Cloading%7Caccepting&perPage=5", STAFF);
        assertThat(loaded).isNotEmpty();
        assertThat(StreamSupport.stream(loaded.spliterator(), false)
                        .map(e -> e.getAsJsonObject().get("eventID").getAsString())
                        .toList())
                .doesNotHaveDuplicates();
        String own = loaded.get(0).getAsJsonObject().get("eventID").getAsString();
        assertThat(eventsIn(trigon.get("/epcis/events/" + own, STAFF))).hasSize(1);
        assertThat(events("MATCH_anyEPC=" + encoded("https://id.gs1.org/00/" + UNIT), STAFF))
                .as("departed, received, its error, on the road twice")
                .hasSize(5);
    }

    @Test
    @Order(8)
    void pagesFollowTheirLinks() {
        HttpResponse<String> first = trigon.get("/epcis/events?perPage=2&orderBy=eventTime", STAFF);
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith("rel=\"next\"");
        HttpResponse<String> second = trigon.get(link.substring(1, link.indexOf('>')), STAFF);
        assertThat(eventsIn(second)).hasSize(2);
        assertThat(eventsIn(second).get(0)).isNotEqualTo(eventsIn(first).get(0));
    }

    @Test
    @Order(9)
    void listsNameWhatEventsHaveAndLeadToThem() {
        assertThat(trigon.get("/epcis/eventTypes", CARRIER).body()).contains("ObjectEvent");
        assertThat(trigon.get("/epcis/bizSteps", CARRIER).body()).contains("departing");
        assertThat(trigon.get("/epcis/epcs?perPage=1000", CARRIER).body()).contains("/00/" + UNIT);
        assertThat(trigon.get("/epcis/readPoints?perPage=1000", CARRIER).body()).contains("/414/" + PLANT);
        assertThat(trigon.get("/epcis/dispositions", CARRIER).statusCode()).isEqualTo(200);
        assertThat(trigon.get("/epcis/bizLocations", CARRIER).statusCode()).isEqualTo(200);
        assertThat(eventsIn(trigon.get("/epcis/bizSteps/departing/events", CARRIER)))
                .isNotEmpty();
        String urn = "urn:epc:id:sscc:0614141.3" + UNIT.substring(8, 17);
        assertThat(eventsIn(trigon.get("/epcis/epcs/" + urn + "/events?EQ_bizStep=departing", CARRIER)))
                .hasSize(1);
        assertThat(trigon.get("/epcis/eventTypes/NoEvent/events", CARRIER).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(10)
    void aQueryIsNamedAskedAndForgotten() {
        String name = "departures-" + RUN;
        String body = "{\"name\":\"" + name
                + "\",\"query\":{\"EQ_bizStep\":[\"departing\"],\"MATCH_epc\":[\"https://id.gs1.org/00/" + UNIT
                + "\"]}}";

        HttpResponse<String> named = trigon.post("/epcis/queries", CARRIER, body);
        assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
        assertThat(trigon.post("/epcis/queries", CARRIER, body).statusCode()).isEqualTo(409);
        assertThat(eventsIn(trigon.get("/epcis/queries/" + name + "/events", CARRIER)))
                .hasSize(1);
        assertThat(trigon.get("/epcis/queries/" + name, SHIPPER).statusCode()).isEqualTo(404);
        HttpResponse<String> gone = trigon.send(
                request("/epcis/queries/" + name, CARRIER, Map.of()).DELETE().build());
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(trigon.get("/epcis/queries/" + name, CARRIER).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(11)
    void whoIsNoPartyLearnsNothing() {
        String consignee = "demo-consignee";
        assertThat(events("EQ_eventID=" + encoded(DEPARTED), consignee)).isEmpty();
        assertThat(trigon.get("/epcis/events/" + DEPARTED, consignee).statusCode())
                .isEqualTo(404);
        assertThat(events("MATCH_anyEPC=" + encoded("https://id.gs1.org/00/" + UNIT), consignee))
                .isEmpty();
        assertThat(trigon.get("/epcis/epcs?perPage=1000", consignee).body()).doesNotContain(UNIT);
        assertThat(trigon.get("/epcis/events", null).statusCode()).isEqualTo(401);
        String jobs = trigon.get("/epcis/capture", CARRIER).body();
        String job = JsonParser.parseString(jobs)
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("captureID")
                .getAsString();
        assertThat(trigon.get("/epcis/capture/" + job, consignee).statusCode()).isEqualTo(404);
        assertThat(trigon.get("/epcis/capture", consignee).body()).doesNotContain(job);
    }

    @Test
    @Order(12)
    void whatIsWrongIsSaidInTheWordsOfTheStandard() {
        HttpResponse<String> unknown = trigon.get("/epcis/events?EQ_colour=red", CARRIER);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("epcisException:QueryParameterException");
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(post("/epcis/capture", CARRIER, "text/csv", "a,b", Map.of()).statusCode())
                .isEqualTo(415);
        assertThat(post("/epcis/capture", CARRIER, "application/json", " ".repeat(16 * 1024 * 1024 + 1), Map.of())
                        .body())
                .contains("epcisException:CaptureLimitExceededException");
        HttpResponse<String> options = trigon.send(request("/epcis/capture", CARRIER, Map.of())
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("GS1-EPCIS-Capture-Limit")).isPresent();
        assertThat(trigon.send(request("/epcis/events", CARRIER, Map.of("GS1-EPCIS-Version", "1.2"))
                                .GET()
                                .build())
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    @Order(13)
    void aDocumentOfManyEventsIsTakenWhole() {
        String plant = checked(String.format(Locale.ROOT, "40555%07d", RUN));
        JsonObject[] many = new JsonObject[500];
        for (int i = 0; i < many.length; i++) {
            many[i] = event("urn:uuid:" + UUID.randomUUID(), "storing", plant, NOW.minusSeconds(i), "");
        }

        JsonObject job = finished(capture(CARRIER, document(many), Map.of()));

        assertThat(job.get("success").getAsBoolean()).as(job.toString()).isTrue();
        String query = "EQ_readPoint=" + encoded("https://id.gs1.org/414/" + plant);
        assertThat(events(query + "&perPage=1000", CARRIER)).hasSize(500);
        HttpResponse<String> tooMany = trigon.get("/epcis/events?maxEventCount=499&" + query, CARRIER);
        assertThat(tooMany.statusCode()).isEqualTo(413);
        assertThat(tooMany.body()).contains("epcisException:QueryTooLargeException");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonElement json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body());
    }

    private static HttpResponse<String> post(
            String path, String key, String type, String body, Map<String, String> headers) {
        return trigon.send(request(path, key, headers)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String path, String key, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(trigon.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key);
        headers.forEach(request::header);
        return request;
    }
}
