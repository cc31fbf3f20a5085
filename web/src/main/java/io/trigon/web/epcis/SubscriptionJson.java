package io.trigon.web.epcis;

import io.trigon.domain.exchange.epcis.EventSchedule;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.web.api.Malformed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A subscription as JSON, without its key. */
final class SubscriptionJson {
    private static final int MOST_FIELDS = 10;

    private SubscriptionJson() {}

    static JsonObjectBuilder of(Subscription subscription) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("subscriptionID", subscription.subscriptionId())
                .add("queryName", subscription.query().name())
                .add("dest", subscription.dest())
                .add("createdAt", subscription.createdAt().toString())
                .add("reportIfEmpty", subscription.reportsIfEmpty())
                .add("initialRecordTime", subscription.initialRecordTime().toString());
        EventSchedule schedule = subscription.schedule();
        if (schedule == null) {
            json.add("stream", true);
        } else {
            JsonObjectBuilder fields = Json.createObjectBuilder();
            schedule.fields().forEach(fields::add);
            json.add("schedule", fields);
        }
        return withState(json, subscription);
    }

    /** What the standard leaves open: how it goes. */
    private static JsonObjectBuilder withState(JsonObjectBuilder json, Subscription subscription) {
        json.add("state", subscription.state().name().toLowerCase(Locale.ROOT))
                .add("signed", subscription.lockedToken() != null)
                .add("settledUntil", subscription.settledUntil().toString());
        if (subscription.lastNotifiedAt() != null) {
            json.add("lastNotifiedAt", subscription.lastNotifiedAt().toString());
        }
        if (subscription.lastError() != null) {
            json.add("failedAttempts", subscription.attempts()).add("lastError", subscription.lastError());
        }
        return json;
    }

    static Map<String, String> fields(JsonObject schedule) {
        if (schedule.size() > MOST_FIELDS) {
            throw new Malformed("too many fields", "schedule");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        QueryJson.parameters(schedule).forEach((name, values) -> fields.put(name, String.join(",", values)));
        return fields;
    }
}
