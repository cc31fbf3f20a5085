package io.trigon.systemtests.portal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;

/** A shipment of the demo that is on the road with a unit that can be scanned; other tests book some without a label. */
record OnTheRoad(String trackingNumber, String triangle, String sscc) {
    private static final String KEY = "demo-account-manager";

    static OnTheRoad in(RunningTrigon trigon) {
        for (JsonElement row : json(trigon, "?status=IN_TRANSIT&limit=50").getAsJsonArray("items")) {
            String number = row.getAsJsonObject().get("trackingNumber").getAsString();
            String triangle = row.getAsJsonObject().get("triangleId").getAsString();
            for (JsonElement unit : json(trigon, "/" + number).getAsJsonArray("units")) {
                JsonElement sscc = unit.getAsJsonObject().get("sscc");
                if (sscc != null && !sscc.isJsonNull()) {
                    return new OnTheRoad(number, triangle, sscc.getAsString());
                }
            }
        }
        throw new AssertionError("nothing that can be scanned is on the road");
    }

    private static JsonObject json(RunningTrigon trigon, String path) {
        return JsonParser.parseString(
                        trigon.get("/api/v1/shipments" + path, KEY).body())
                .getAsJsonObject();
    }
}
