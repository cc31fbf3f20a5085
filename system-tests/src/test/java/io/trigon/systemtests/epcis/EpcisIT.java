package io.trigon.systemtests.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.domain.party.CheckDigit;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
import java.net.http.HttpResponse;
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
    private static final Duration SOON = Duration.ofMinutes(2);

    private static RunningTrigon trigon;
    private static EpcisCalls calls;
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
        calls = new EpcisCalls(trigon);
        List<String> tender = Edi.tender(
                        NUMBER, "TR" + RUN, UNIT, NOW.minus(Duration.ofHours(9)), NOW.plus(Duration.ofHours(9)))
                .stream()
                .map(s -> s.startsWith("N1*S") ? s + "*UL*" + PLANT : s.startsWith("N1*CN") ? s + "*UL*" + DOCK : s)
                .toList();
        String body = Edi.interchange("DEMOSHIP", (int) (RUN % 900_000) + 1_000, "SM", "204", tender);
        calls.post("/api/v1/exchange/inbound?partner=DEMOSHIP", SHIPPER, "application/edi-x12", body, Map.of());
        RunningTrigon.await("the shipment", SOON, () -> shipment() != null);
    }

    private static JsonObject shipment() {
        JsonArray items = EpcisCalls.json(trigon.get("/api/v1/shipments?reference=" + NUMBER, STAFF))
                .getAsJsonObject()
                .getAsJsonArray("items");
        return items.isEmpty() ? null : items.get(0).getAsJsonObject();
    }

    private static JsonObject event(String id, String step, String gln, Instant at, String more) {
        return EpcisCalls.event(id, step, UNIT, gln, at, more);
    }

    @Test
    @Order(1)
    void aDocumentIsStoredWorkedOnAndMovesTheShipment() {
        JsonObject event = event(DEPARTED, "departing", PLANT, NOW.minus(Duration.ofHours(3)), "");

        JsonObject job = calls.finished(calls.capture(CARRIER, EpcisCalls.document(event), Map.of()), CARRIER);

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

        assertThat(calls.events("EQ_eventID=" + EpcisCalls.encoded(DEPARTED), CARRIER))
                .hasSize(1);
        JsonArray found = calls.events("MATCH_epc=" + EpcisCalls.encoded(urn) + "&EQ_bizStep=departing", CARRIER);
        assertThat(found).hasSize(1);
        assertThat(EpcisCalls.asItCame(found.get(0))).isEqualTo(came);
        HttpResponse<String> one = trigon.get("/epcis/events/" + DEPARTED, CARRIER);
        assertThat(EpcisCalls.asItCame(EpcisCalls.eventsIn(one).get(0))).isEqualTo(came);
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

        JsonObject job =
                calls.finished(calls.post("/epcis/capture", CARRIER, "application/xml", xml, Map.of()), CARRIER);

        assertThat(job.get("success").getAsBoolean()).as(job.toString()).isTrue();
        assertThat(shipment().get("status").getAsString()).isEqualTo("DELIVERED");
        JsonArray found = calls.events(
                "EQ_bizStep=receiving&MATCH_anyEPC=" + EpcisCalls.encoded("https://id.gs1.org/00/" + UNIT), CARRIER);
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

        assertThat(calls.finished(calls.capture(CARRIER, EpcisCalls.document(wrong), Map.of()), CARRIER)
                        .get("success")
                        .getAsBoolean())
                .isTrue();

        assertThat(shipment().get("status").getAsString()).isEqualTo("IN_TRANSIT");
        assertThat(calls.events("EQ_eventID=" + EpcisCalls.encoded(RECEIVED), CARRIER))
                .hasSize(2);
        assertThat(calls.events("EXISTS_errorDeclaration&EQ_eventID=" + EpcisCalls.encoded(RECEIVED), CARRIER))
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

        HttpResponse<String> created =
                calls.post("/epcis/events", CARRIER, "application/json", event.toString(), Map.of());
        HttpResponse<String> again =
                calls.post("/epcis/events", CARRIER, "application/json", event.toString(), Map.of());

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(EpcisCalls.eventsIn(trigon.get(location, CARRIER))).hasSize(1);
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

        JsonObject rolledBack =
                calls.finished(calls.capture(CARRIER, EpcisCalls.document(right, wrong), Map.of()), CARRIER);
        assertThat(rolledBack.get("success").getAsBoolean()).isFalse();
        assertThat(rolledBack.getAsJsonArray("errors").toString())
                .contains("epcisException:ValidationException")
                .contains("/epcisBody/eventList/1");
        assertThat(calls.events("EQ_eventID=" + EpcisCalls.encoded(good), CARRIER))
                .isEmpty();

        JsonObject proceeded = calls.finished(
                calls.capture(
                        CARRIER,
                        EpcisCalls.document(right, wrong) + " ",
                        Map.of("GS1-EPCIS-Capture-Error-Behaviour", "proceed")),
                CARRIER);
        assertThat(proceeded.get("success").getAsBoolean()).isFalse();
        assertThat(calls.events("EQ_eventID=" + EpcisCalls.encoded(good), CARRIER))
                .hasSize(1);
    }

    @Test
    @Order(7)
    void ourOwnMilestonesAreEventsTooAndNoneTwice() {
        JsonArray loaded = calls.events("EQ_bizStep=arriving%7Cdeparting%7Cloading%7Caccepting&perPage=5", STAFF);
        assertThat(loaded).isNotEmpty();
        assertThat(StreamSupport.stream(loaded.spliterator(), false)
                        .map(e -> e.getAsJsonObject().get("eventID").getAsString())
                        .toList())
                .doesNotHaveDuplicates();
        String own = loaded.get(0).getAsJsonObject().get("eventID").getAsString();
        assertThat(EpcisCalls.eventsIn(trigon.get("/epcis/events/" + own, STAFF)))
                .hasSize(1);
        assertThat(calls.events("MATCH_anyEPC=" + EpcisCalls.encoded("https://id.gs1.org/00/" + UNIT), STAFF))
                .as("departed, received, its error, on the road twice")
                .hasSize(5);
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
        assertThat(EpcisCalls.eventsIn(trigon.get("/epcis/bizSteps/departing/events", CARRIER)))
                .isNotEmpty();
        String urn = "urn:epc:id:sscc:0614141.3" + UNIT.substring(8, 17);
        assertThat(EpcisCalls.eventsIn(trigon.get("/epcis/epcs/" + urn + "/events?EQ_bizStep=departing", CARRIER)))
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
        assertThat(EpcisCalls.eventsIn(trigon.get("/epcis/queries/" + name + "/events", CARRIER)))
                .hasSize(1);
        assertThat(trigon.get("/epcis/queries/" + name, SHIPPER).statusCode()).isEqualTo(404);
        HttpResponse<String> gone = trigon.send(calls.request("/epcis/queries/" + name, CARRIER, Map.of())
                .DELETE()
                .build());
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(trigon.get("/epcis/queries/" + name, CARRIER).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(11)
    void whoIsNoPartyLearnsNothing() {
        String consignee = "demo-consignee";
        assertThat(calls.events("EQ_eventID=" + EpcisCalls.encoded(DEPARTED), consignee))
                .isEmpty();
        assertThat(trigon.get("/epcis/events/" + DEPARTED, consignee).statusCode())
                .isEqualTo(404);
        assertThat(calls.events("MATCH_anyEPC=" + EpcisCalls.encoded("https://id.gs1.org/00/" + UNIT), consignee))
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
}
