package io.trigon.systemtests.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One shipment's whole story, each chapter resting on the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheLineIT {
    private static final String MANAGER = Desk.MANAGER;
    private static final String SSCC = "306141411234567891";

    private final RunningTrigon trigon = RunningTrigon.demo();
    private final Desk desk = new Desk(trigon);
    private final Instant now = Instant.now();
    private final String run = Long.toString(System.nanoTime() % 1_000_000, 36).toUpperCase();
    private final String shipper = "LINES" + run;
    private final String carrier = "LINEC" + run;
    private final String number = "LN" + run;
    private final String trailer = "TR" + run;
    /** One file, however often it is sent: its head says the minute in which it was made. */
    private final String tenderFile = Edi.interchange(shipper, 1, "SM", "204", tender());

    private String tracking;

    @BeforeAll
    void setPartnersUp() {
        desk.partner(shipper, "Harbor Mills EDI " + run, "shipper");
        desk.partner(carrier, "Great Plains Trucking " + run, "carrier");
    }

    @Test
    @Order(1)
    void aTenderBecomesAShipmentAndIsAnswered() throws IOException {
        desk.drop(shipper, "tender.edi", tenderFile);

        assertThat(desk.answer(shipper, "997", 1)).contains("AK5*A");
        assertThat(desk.answer(shipper, "990", 1)).contains("B1*").contains(number);
        tracking = desk.booked(number).get("trackingNumber").getAsString();
        assertThat(desk.items("/api/v1/shipments?reference=PO-" + number)).hasSize(1);
    }

    @Test
    @Order(2)
    void theSameFileAgainChangesNothingAndGetsTheSameAnswer() throws IOException {
        String first = desk.answer(shipper, "997", 1);
        desk.drop(shipper, "tender-again.edi", tenderFile);

        assertThat(desk.answer(shipper, "997", 2)).isEqualTo(first);
        assertThat(desk.items("/api/v1/shipments?reference=" + number)).hasSize(1);
    }

    @Test
    @Order(3)
    void aTenderWithoutItsConsigneesStopIsRejectedWithThePosition() throws IOException {
        List<String> broken =
                tender().stream().filter(s -> !s.startsWith("B2A")).toList();
        desk.drop(shipper, "broken.edi", Edi.interchange(shipper, 7, "SM", "204", broken));

        assertThat(desk.answer(shipper, "997", 3)).contains("AK3*B2A").contains("AK5*R");
    }

    @Test
    @Order(4)
    void whatIsNoEdiAtAllIsQuarantinedWithAReason() throws IOException {
        desk.drop(shipper, "letter.edi", "Dear sirs, please find attached nothing at all.");

        assertThat(desk.quarantined(shipper).get("reasonCode").getAsString()).isNotBlank();
    }

    @Test
    @Order(5)
    void theCarriersStatusMovesTheShipmentAndAnOlderOneDoesNotTurnItBack() throws IOException {
        status(11, "AF", now.minus(Duration.ofMinutes(20)));
        desk.awaitStatus(tracking, "IN_TRANSIT");
        status(12, "X3", now.minus(Duration.ofMinutes(50)));
        Desk.await("the older milestone", () -> milestone("ARRIVED_PICKUP"));

        assertThat(shipment().get("status").getAsString()).isEqualTo("IN_TRANSIT");
        assertThat(milestone("DEPARTED_PICKUP").get("source").getAsString()).isEqualTo("STATUS_MESSAGE");
    }

    @Test
    @Order(6)
    void aForecastFarBehindThePromiseTellsBothSidesOnceAndAsksAPersonToAct() throws IOException {
        status(13, "AG", now.plus(Duration.ofHours(40)));

        Desk.await("both notices", () -> notices().size() == 2 ? notices() : null);
        assertThat(notices())
                .extracting(n -> n.get("side").getAsString())
                .containsExactlyInAnyOrder("SHIPPER", "CONSIGNEE");
        assertThat(shipment().getAsJsonObject("eta").get("lateByMinutes").getAsLong())
                .isGreaterThan(60);
        assertThat(tasks()).isNotEmpty();

        status(14, "AG", now.plus(Duration.ofHours(40)).plus(Duration.ofMinutes(6)));
        Desk.await(
                "the small move",
                () -> shipment().getAsJsonArray("milestones").asList().stream()
                                        .filter(m -> Desk.code(m).equals("ESTIMATE"))
                                        .count()
                                == 2
                        ? true
                        : null);
        assertThat(notices()).hasSize(2);
    }

    @Test
    @Order(7)
    void theNoticesArriveInTheMailServer() {
        Desk.await(
                "mail sent",
                () -> notices().stream()
                                .allMatch(n -> "SENT".equals(n.get("state").getAsString()))
                        ? true
                        : null);

        String mail = notices().get(0).get("body").getAsString();
        Matcher link =
                Pattern.compile(Pattern.quote(trigon.url()) + "(/track/\\S+)").matcher(mail);
        assertThat(link.find()).as("a link in " + mail).isTrue();
        assertThat(trigon.get(link.group(1), null).body()).contains("Prairie Pantry");
        assertThat(trigon.get("/track/" + tracking, null).body()).doesNotContain("Prairie Pantry");
    }

    @Test
    @Order(8)
    void theTaskIsDoneByThePersonWhoCalled() {
        String id = tasks().get(0).get("id").getAsString();
        var done = trigon.post("/api/v1/tasks/" + id + "/complete", MANAGER, "{\"outcome\":\"Called the dock\"}");

        assertThat(done.statusCode()).isBetween(200, 204);
        assertThat(tasks()).noneMatch(t -> t.get("id").getAsString().equals(id));
    }

    @Test
    @Order(9)
    void aTruckAtTheDockArrivesByItsPositionOnce() {
        JsonObject stop = shipment().getAsJsonArray("stops").get(1).getAsJsonObject();
        double lat = stop.get("latitude").getAsDouble();
        double lon = stop.get("longitude").getAsDouble();
        for (int i = 0; i < 4; i++) {
            fix(now.plusSeconds(60L * i), lat + 0.0005 * (i % 2), lon);
        }

        desk.awaitStatus(tracking, "AT_DELIVERY");
        assertThat(shipment().getAsJsonArray("milestones").asList())
                .filteredOn(m -> Desk.code(m).equals("ARRIVED_DELIVERY"))
                .hasSize(1);
        assertThat(Desk.json(trigon.get("/api/v1/shipments/" + tracking + "/positions", MANAGER)
                                .body())
                        .getAsJsonArray("items"))
                .hasSize(4);
    }

    @Test
    @Order(10)
    void arrivingInTimeAfterAllIsTheAllClear() {
        Desk.await(
                "all clear",
                () -> notices().stream()
                                        .filter(n -> n.get("kind").getAsString().equals("ALL_CLEAR"))
                                        .count()
                                == 2
                        ? true
                        : null);
    }

    @Test
    @Order(11)
    void aScannedPalletIsFoundAndAWrongCheckDigitRefused() {
        var scan = trigon.post("/api/v1/scans", MANAGER, "{\"code\":\"]C100" + SSCC + "\",\"site\":\"Omaha dock\"}");
        var wrong = trigon.post("/api/v1/scans", MANAGER, "{\"code\":\"00306141411234567892\"}");

        assertThat(scan.statusCode()).as(scan.body()).isIn(200, 201);
        assertThat(wrong.statusCode()).isIn(400, 422);
        assertThat(wrong.headers().firstValue("content-type").orElse("")).contains("problem+json");
    }

    @Test
    @Order(12)
    void deliveredAndProvedItHasADocument() throws IOException {
        status(15, "D1", Instant.now());
        desk.awaitStatus(tracking, "DELIVERED");
        var proof = trigon.post(
                "/api/v1/shipments/" + tracking + "/proof",
                MANAGER,
                "{\"signedBy\":\"L. Ortega\",\"signedAt\":\"" + Instant.now() + "\"}");
        assertThat(proof.statusCode()).as(proof.body()).isBetween(200, 204);

        var pdf = trigon.get("/api/v1/shipments/" + tracking + "/proof-of-delivery.pdf", MANAGER);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    @Order(13)
    void theTrackingPageAnswersWithoutLoginAndWithoutNames() {
        var page = trigon.get("/track/" + tracking, null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Prairie Pantry").doesNotContain("Omaha");
        var unlocked = trigon.get("/track/" + tracking + "?postcode=68102", null);
        assertThat(unlocked.statusCode()).isIn(200, 302, 303);
        var unknown = trigon.get("/track/TG0000000000000", null);
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    private List<String> tender() {
        return Edi.tender(number, trailer, SSCC, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(30)));
    }

    private void status(int control, String code, Instant at) throws IOException {
        desk.drop(
                carrier,
                code + control + ".edi",
                Edi.interchange(carrier, control, "QM", "214", Edi.status(number, code, at)));
    }

    private void fix(Instant at, double lat, double lon) {
        String query = "/?id=" + trailer + "&lat=" + lat + "&lon=" + lon + "&timestamp=" + at.getEpochSecond();
        var answer = trigon.send(
                HttpRequest.newBuilder(URI.create(trigon.osmandUrl() + query)).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonObject shipment() {
        return desk.shipment(tracking);
    }

    private JsonObject milestone(String code) {
        return desk.milestone(tracking, code);
    }

    private List<JsonObject> notices() {
        return desk.items("/api/v1/notices?shipment=" + tracking);
    }

    private List<JsonObject> tasks() {
        return desk.items("/api/v1/tasks?limit=500").stream()
                .filter(t -> t.get("state").getAsString().equals("OPEN"))
                .filter(t -> t.get("shipment").isJsonPrimitive()
                        && tracking.equals(t.get("shipment").getAsString()))
                .toList();
    }
}
