package io.trigon.systemtests.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The same story in EDIFACT, over the same server: each chapter rests on the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheEdifactLineIT {
    private final RunningTrigon trigon = RunningTrigon.demo();
    private final Desk desk = new Desk(trigon);
    private final Instant now = Instant.now();
    private final String run = Long.toString(System.nanoTime() % 1_000_000, 36).toUpperCase();
    private final String shipper = "EDIFS" + run;
    private final String carrier = "EDIFC" + run;
    private final String load = "IN" + run;
    private final String booking = "BK" + run;
    private String tracking;

    @BeforeAll
    void setPartnersUp() {
        desk.partner(shipper, "Hansa Muehlen EDI " + run, "shipper");
        desk.partner(carrier, "Elbe Trucking " + run, "carrier");
    }

    private List<String> order(String number) {
        return Edifact.order(number, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(30)));
    }

    @Test
    @Order(1)
    void anInstructionBecomesAShipmentAndIsAcknowledgedByContrl() throws IOException {
        desk.drop(shipper, "instruction.edi", Edifact.interchange(shipper, 1, "IFTMIN", order(load)));

        assertThat(desk.message(shipper, "CONTRL", 1)).contains("UCI+1+", "UCM+1+IFTMIN:D:96A:UN+7'");
        tracking = desk.booked(load).get("trackingNumber").getAsString();
    }

    @Test
    @Order(2)
    void aBookingIsConfirmedByIftmbc() throws IOException {
        desk.drop(shipper, "booking.edi", Edifact.interchange(shipper, 2, "IFTMBF", order(booking)));

        assertThat(desk.message(shipper, "IFTMBC", 1)).contains("BGM+770+" + booking + "+9+AP'", "RFF+BN:TG");
    }

    @Test
    @Order(3)
    void aBookingThatWeCannotTakeIsDeclinedByAnotherIftmbcThatSaysWhy() {
        String booked = desk.only("/api/v1/shipments?reference=" + booking)
                .get("trackingNumber")
                .getAsString();
        String path = "/api/v1/shipments/" + booked + "/decline";

        var declined = trigon.post(path, Desk.MANAGER, "{\"reason\":\"no reefer is free before Friday\"}");
        var again = trigon.post(path, Desk.MANAGER, "{\"reason\":\"no reefer is free before Friday\"}");

        assertThat(declined.statusCode()).as(declined.body()).isEqualTo(200);
        assertThat(Desk.json(declined.body()).get("status").getAsString()).isEqualTo("CANCELLED");
        assertThat(again.body()).isEqualTo(declined.body());
        assertThat(desk.message(shipper, "IFTMBC", 2))
                .contains("BGM+770+" + booking + "+9+RE'", "FTX+AAO+++no reefer is free before Friday'");
    }

    @Test
    @Order(4)
    void aCarriersStatusMovesTheShipment() throws IOException {
        desk.drop(
                carrier,
                "left.edi",
                Edifact.interchange(
                        carrier, 1, "IFTSTA", Edifact.status(load, "24", now.minus(Duration.ofMinutes(20)), "9")));

        desk.awaitStatus(tracking, "IN_TRANSIT");
        assertThat(desk.milestone(tracking, "DEPARTED_PICKUP").get("source").getAsString())
                .isEqualTo("STATUS_MESSAGE");
        assertThat(desk.message(carrier, "CONTRL", 1)).contains("UCM+1+IFTSTA:D:96A:UN+7'");
    }

    @Test
    @Order(5)
    void aPartyWithoutItsRoleIsRefusedWithThePosition() throws IOException {
        List<String> broken = order("X" + load).stream()
                .map(s -> s.replace("NAD+CN+", "NAD++"))
                .toList();
        desk.drop(shipper, "broken.edi", Edifact.interchange(shipper, 3, "IFTMIN", broken));

        assertThat(desk.message(shipper, "CONTRL", 3)).contains("UCM+1+IFTMIN:D:96A:UN+4'", "UCS+9'", "UCD+13+2'");
        assertThat(desk.items("/api/v1/shipments?reference=X" + load)).isEmpty();
    }

    @Test
    @Order(6)
    void whatIsSoundAndCannotBeDoneIsAnsweredByAnAperakAndWaitsForAPerson() throws IOException {
        desk.drop(
                carrier,
                "unknown.edi",
                Edifact.interchange(carrier, 2, "IFTSTA", Edifact.status("NO" + run, "24", now, "9")));

        assertThat(desk.message(carrier, "APERAK", 1)).contains("ERC+UNKNOWN::ZZZ'");
        assertThat(desk.quarantined(carrier).get("reasonCode").getAsString()).isEqualTo("status-shipment-unknown");
    }

    @Test
    @Order(7)
    void theDeskNamesTheSegmentTheElementAndHowItShouldLook() {
        String broken = Edifact.interchange(
                shipper,
                4,
                "IFTMIN",
                order("Y" + load).stream()
                        .map(s -> s.replace("NAD+CN+", "NAD++"))
                        .toList());
        var checked = trigon.send(HttpRequest.newBuilder(URI.create(trigon.url() + "/api/v1/exchange/check"))
                .header("Authorization", "Bearer " + Desk.MANAGER)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(broken))
                .build());

        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("\"NAD-01\"", "edifact-element-13", "\"CN\"");
    }
}
