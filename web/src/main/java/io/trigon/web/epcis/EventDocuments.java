package io.trigon.web.epcis;

import io.trigon.domain.exchange.epcis.SeenEvent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Documents of EPCIS 2.0 as JSON-LD. What came is put in as it came, letter by letter. */
final class EventDocuments {
    static final String JSON_LD = "application/ld+json";

    private EventDocuments() {}

    /** What a query found. @param name of the query; null for one without */
    static String of(List<SeenEvent> events, String name, EventText text, Instant now) {
        return of(events, name == null ? "SimpleEventQuery" : name, null, text, now);
    }

    /** What a subscriber is sent. @param subscription its id; null for what was asked for */
    static String of(List<SeenEvent> events, String name, String subscription, EventText text, Instant now) {
        Contexts contexts = new Contexts();
        List<String> texts = new ArrayList<>();
        events.forEach(event -> texts.add(text.of(event, contexts)));
        String subscribed = subscription == null ? "" : "\"subscriptionID\":" + Json.createValue(subscription) + ",";
        return "{\"@context\":" + contexts.text()
                + ",\"type\":\"EPCISQueryDocument\",\"schemaVersion\":\"2.0\",\"creationDate\":\"" + now
                + "\",\"epcisBody\":{\"queryResults\":{" + subscribed + "\"queryName\":" + Json.createValue(name)
                + ",\"resultsBody\":{\"eventList\":[" + String.join(",", texts) + "]}}}}";
    }

    /** A list of words or identifiers. */
    static String collection(Collection<String> members) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        members.forEach(array::add);
        return Json.createObjectBuilder()
                .add("@context", Versions.CONTEXT)
                .add("type", "Collection")
                .add("member", array)
                .build()
                .toString();
    }
}
