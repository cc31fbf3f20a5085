package io.trigon.systemtests.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.trigon.domain.party.CheckDigit;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.line.Edi;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A carrier tells that a pallet departed before anybody ordered its way: once that is booked, it is on the road. */
class EarlyEventIT {
    private static final long RUN = System.nanoTime() % 10_000_000;
    private static final String NUMBER = "EARLY" + RUN;
    private static final String UNIT = checked(String.format(Locale.ROOT, "30614142%09d", RUN));
    private static final String PLANT = checked(String.format(Locale.ROOT, "40666%07d", RUN));
    private static final String CARRIER = "demo-carrier";
    private static final String STAFF = "demo-care-agent";
    private static final Duration SOON = Duration.ofSeconds(60);
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

    private static JsonObject shipment() {
        JsonArray items = EpcisCalls.json(trigon.get("/api/v1/shipments?reference=" + NUMBER, STAFF))
                .getAsJsonObject()
                .getAsJsonArray("items");
        return items.isEmpty() ? null : items.get(0).getAsJsonObject();
    }

    @Test
    void takesItsEffectOnce() {
        String id = "urn:uuid:" + UUID.randomUUID();
        JsonObject departed = EpcisCalls.event(id, "departing", UNIT, PLANT, NOW.minus(Duration.ofHours(1)), "");
        calls.finished(calls.capture(CARRIER, EpcisCalls.document(departed), Map.of()), CARRIER);
        List<String> tender = Edi.tender(
                        NUMBER, "TE" + RUN, UNIT, NOW.minus(Duration.ofHours(2)), NOW.plus(Duration.ofHours(20)))
                .stream()
                .map(s -> s.startsWith("N1*S") ? s + "*UL*" + PLANT : s)
                .toList();

        calls.post(
                "/api/v1/exchange/inbound?partner=DEMOSHIP",
                "demo-shipper",
                "application/edi-x12",
                Edi.interchange("DEMOSHIP", (int) (RUN % 900_000) + 2_000, "SM", "204", tender),
                Map.of());
        RunningTrigon.await(
                "it is on the road",
                SOON,
                () -> shipment() != null
                        && shipment().get("status").getAsString().equals("IN_TRANSIT"));

        String page = trigon.get(
                        "/api/v1/shipments/" + shipment().get("trackingNumber").getAsString(), STAFF)
                .body();
        assertThat(page).contains("DEPARTED_PICKUP").contains(id).containsOnlyOnce("\"source\":\"EPCIS\"");
    }
}
