package io.trigon.integrations.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.RecordScan.Recorded;
import io.trigon.domain.shipment.RecordScans.Outcome;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a scanner is told of its scans, in the words of the API: {@code {"items": […]}}. */
final class ScanOutcomes {
    private ScanOutcomes() {}

    static byte[] json(List<Outcome> outcomes) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        outcomes.forEach(outcome -> items.add(item(outcome)));
        String text = Json.createObjectBuilder().add("items", items).build().toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder item(Outcome outcome) {
        JsonObjectBuilder item = Json.createObjectBuilder();
        put(item, "id", outcome.id());
        if (outcome.refusal() == null) {
            return item.add("scanned", scanned(outcome.effect()));
        }
        BrokenRule why = outcome.refusal();
        put(item, "code", why.code());
        put(item, "detail", why.getMessage());
        put(item, "position", why.params().get("position"));
        return item;
    }

    private static JsonObjectBuilder scanned(Recorded effect) {
        JsonObjectBuilder scanned = Json.createObjectBuilder()
                .add("trackingNumber", effect.trackingNumber().value())
                .add("milestone", effect.milestone().name())
                .add("at", effect.at().toString())
                .add("repeated", effect.repeated());
        put(scanned, "sscc", effect.sscc() == null ? null : effect.sscc().value());
        put(scanned, "place", effect.place());
        return scanned;
    }

    private static void put(JsonObjectBuilder into, String name, String value) {
        if (value != null) {
            into.add(name, value);
        }
    }
}
