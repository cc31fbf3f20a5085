package io.trigon.systemtests.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.systemtests.DrawnRoads;
import io.trigon.systemtests.RunningTrigon;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forecasts on installed roads, and detention at a dock, at the built server through its doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastIT {
    private static final String PARTNER = "DEMOSHIP";
    private static final String CARRIER = "DEMOCARR";

    private final RunningTrigon trigon = RunningTrigon.demo();
    private final Desk desk = new Desk(trigon);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final int run = (int) (System.nanoTime() % 900_000);

    @BeforeAll
    void waitForTheRoads() {
        RunningTrigon.await(
                "the roads", Duration.ofMinutes(2), () -> trigon.log().contains("the road network is ready"));
    }

    @Test
    void aWayIsMeasuredOnTheInstalledRoadsAndSaysSo() throws IOException {
        JsonObject why = why(book("RD", "Billings*MT*", "Bozeman*MT*"));

        double[][] road = DrawnRoads.highway();
        double drawn = place(road[0]).metresTo(place(road[1])) + place(road[1]).metresTo(place(road[2]));
        assertThat(why.getAsJsonObject("roads").get("found").getAsString()).isEqualTo("ROADS");
        assertThat(why.get("remainingMetres").getAsDouble()).isEqualTo(drawn, within(0.01 * drawn));
        double crow = why.getAsJsonObject("roads").get("crowMetres").getAsDouble();
        assertThat(crow).isEqualTo(place(road[0]).metresTo(place(road[2])), within(100.0));
    }

    @Test
    void whereNoRoadsAreInstalledItFliesAsTheCrowAndSaysWhy() throws IOException {
        JsonObject why = why(book("CR", "Milwaukee*WI*53207", "Omaha*NE*68102"));

        JsonObject roads = why.getAsJsonObject("roads");
        assertThat(roads.get("found").getAsString()).isEqualTo("OUTSIDE");
        double detour = roads.get("detour").getAsDouble();
        assertThat(why.get("remainingMetres").getAsDouble())
                .isEqualTo(roads.get("crowMetres").getAsDouble() * detour, within(500.0));
    }

    /** The contract of Lakeshore leaves ninety minutes free; the truck came half an hour before its slot and left three after. */
    @Test
    void detentionIsCountedFromTheCarriersReportsAgainstTheContractsFreeTime() throws IOException {
        JsonObject booked = book("DT", null, "Omaha*NE*68102");
        String tracking = booked.get("trackingNumber").getAsString();
        report("DT" + run, 1, "X3", now.minus(Duration.ofMinutes(4 * 60 + 30)));
        report("DT" + run, 2, "AF", now.minus(Duration.ofMinutes(60)));

        Desk.await("the departure", () -> desk.milestone(tracking, "DEPARTED_PICKUP"));
        Desk.await("the arrival before it", () -> desk.milestone(tracking, "ARRIVED_PICKUP"));
        JsonObject stay = desk.shipment(tracking)
                .getAsJsonArray("stops")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("dwell");
        assertThat(stay.get("freeMinutes").getAsLong()).isEqualTo(90);
        assertThat(stay.get("minutes").getAsLong()).isEqualTo(210);
        assertThat(stay.get("detentionMinutes").getAsLong()).isEqualTo(180 - 90);
        assertThat(stay.get("lasting").getAsBoolean()).isFalse();
        report("DT" + run, 3, "D1", now);
        desk.awaitStatus(tracking, "DELIVERED"); // other tests look for what is on the road
    }

    private void report(String number, int nth, String code, Instant at) throws IOException {
        desk.drop(
                CARRIER,
                number + code + ".edi",
                Edi.interchange(CARRIER, run + nth, "QM", "214", Edi.status(number, code, at)));
    }

    /** @param from null for Lakeshore's plant in Chicago */
    private JsonObject book(String kind, String from, String to) throws IOException {
        String number = kind + run;
        String unit = String.format(Locale.ROOT, "30614141%09d", 500_000_000 + run * 26 + kind.charAt(0) - 'A');
        List<String> tender = Edi.tender(
                        number,
                        number,
                        unit + CheckDigit.of(unit),
                        now.minus(Duration.ofHours(4)),
                        now.plus(Duration.ofHours(30)))
                .stream()
                .map(s -> from == null ? fromLakeshore(s) : s.replaceAll("Milwaukee\\*WI\\*\\d+", from))
                .map(s -> s.replaceAll("Omaha\\*NE\\*\\d+", to))
                .toList();
        desk.drop(PARTNER, number + ".edi", Edi.interchange(PARTNER, run + kind.charAt(0), "SM", "204", tender));
        String tracking = desk.booked(number).get("trackingNumber").getAsString();
        return desk.shipment(tracking);
    }

    private static String fromLakeshore(String segment) {
        return segment.replaceAll("SH\\*Harbor Mills.*", "SH*Lakeshore Instruments*UL*0614141100071")
                .replaceAll("SF\\*Harbor Mills.*", "SF*Lakeshore Instruments")
                .replace(
                        "Dana Whitfield*EM*dana@harbormills.example",
                        "Ellen Marsh*EM*ellen.marsh@lakeshore.example.com")
                .replace("88 Jones Island Rd", "4820 Harborline Ave")
                .replace("Milwaukee*WI*53207", "Chicago*IL*60638");
    }

    /** Once it was forecast. */
    private JsonObject why(JsonObject shipment) {
        String path = "/api/v1/shipments/" + shipment.get("trackingNumber").getAsString() + "/forecast";
        return Desk.await("the reasons of a forecast", () -> {
            JsonElement why = Desk.json(trigon.get(path, Desk.MANAGER).body()).get("why");
            return why == null || why.isJsonNull() ? null : why.getAsJsonObject();
        });
    }

    private static GeoPoint place(double[] at) {
        return GeoPoint.of(at[0], at[1]);
    }
}
