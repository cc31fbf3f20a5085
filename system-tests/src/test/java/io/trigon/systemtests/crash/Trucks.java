package io.trigon.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.load.TrackerLoad;
import java.time.Duration;
import java.util.List;

/** The first of the trackers, each tied to a shipment that is picked up where they all begin. */
record Trucks(List<String> trackingNumbers, double latitude, double longitude, Fixes fixes) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static Trucks tied(RunningTrigon trigon, Fixes fixes) {
        List<String> numbers = Freight.tendered(trigon).trackingNumbers();
        for (int i = 0; i < numbers.size(); i++) {
            String device = "{\"device\":\"" + TrackerLoad.imei(i) + "\"}";
            var tied = trigon.post("/api/v1/shipments/" + numbers.get(i) + "/devices", Freight.MANAGER, device);
            assertThat(tied.statusCode()).as(tied.body()).isLessThan(300);
        }
        String body = trigon.get("/api/v1/shipments/" + numbers.get(0), Freight.MANAGER)
                .body();
        JsonObject pickup = JsonParser.parseString(body)
                .getAsJsonObject()
                .getAsJsonArray("stops")
                .get(0)
                .getAsJsonObject();
        return new Trucks(
                numbers,
                pickup.get("latitude").getAsDouble(),
                pickup.get("longitude").getAsDouble(),
                fixes);
    }

    void awaitMilestone(String code) {
        for (String number : trackingNumbers) {
            RunningTrigon.await(code + " of " + number, PATIENCE, () -> fixes.milestones(number, code) > 0);
        }
    }

    /** Whoever followed them, and however often the node changed that did. */
    void assertMilestonesOnce() {
        for (String number : trackingNumbers) {
            assertThat(fixes.milestones(number, "ARRIVED_PICKUP")).as(number).isEqualTo(1);
            assertThat(fixes.milestones(number, "DEPARTED_PICKUP")).as(number).isEqualTo(1);
        }
    }
}
