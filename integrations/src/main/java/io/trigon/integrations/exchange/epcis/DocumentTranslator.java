package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.shipment.epcis.EpcisDocument;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the tree of a document: its envelope, and then event by event, so that a faulty one keeps no other back. */
final class DocumentTranslator {
    private static final int CONTEXT_LONGEST = 20_000;
    private static final int EVENT_LONGEST = 1 << 20;
    private static final String TYPES = "EPCISDocument, EPCISQueryDocument or one of the five types of events";

    private final EpcisSchema schema;
    private final EpcisLimits limits;
    private final JsonText text;
    private final Faults faults;
    private final List<ObservedEvent> events = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private Prefixes prefixes = Prefixes.standard();

    /** Of the envelope; null when there is none. */
    private String context;

    DocumentTranslator(EpcisSchema schema, EpcisLimits limits, JsonText text, Faults faults) {
        this.schema = schema;
        this.limits = limits;
        this.text = text;
        this.faults = faults;
    }

    EpcisReading translate(JsonNode root) {
        if (root.isArray() && root.isEmpty()) {
            faults.add("epcis-missing", "/0", "", "an event, of an array that comes alone", -1);
            return refused(0);
        }
        if (root.isArray()) {
            return alone(root, "", null);
        }
        JsonNode type = root.path("type");
        String name = type.isTextual() ? type.textValue() : "";
        if (EpcisSchema.EVENTS.contains(name)) {
            return event(root, name);
        }
        if (!EpcisSchema.ENVELOPES.contains(name)) {
            faults.add(
                    "epcis-document-type",
                    "/type",
                    type.isMissingNode() || type.isTextual() ? name : type.toString(),
                    TYPES,
                    -1);
            return refused(0);
        }
        String body =
                name.equals("EPCISDocument") ? "/epcisBody/eventList" : "/epcisBody/queryResults/resultsBody/eventList";
        return schema.check(name, root, "", -1, faults)
                ? alone(root.at(body), body, root)
                : refused(root.at(body).size());
    }

    private EpcisReading event(JsonNode root, String name) {
        read(root, "", 0, null);
        return reading(name, null, null, context(root), 1);
    }

    /** @param envelope null when the events came without one */
    private EpcisReading alone(JsonNode list, String pointer, JsonNode envelope) {
        if (list.size() > limits.events()) {
            faults.add("epcis-too-many", pointer, "" + list.size(), "at most " + limits.events() + " events", -1);
            return refused(list.size());
        }
        if (envelope != null) {
            context = context(envelope);
            prefixes = prefixes.and(envelope.get("@context"));
        }
        if (context != null && context.length() > CONTEXT_LONGEST) {
            String most = "at most " + CONTEXT_LONGEST + " characters, which are kept with each event";
            faults.add("epcis-too-large", "/@context", context.length() + " characters", most, -1);
            return refused(list.size());
        }
        for (int number = 0; number < list.size(); number++) {
            read(list.get(number), pointer + "/" + number, number, envelope);
        }
        if (envelope == null) {
            return reading("EPCISDocument", null, null, null, list.size());
        }
        return reading(
                envelope.get("type").textValue(),
                envelope.path("schemaVersion").textValue(),
                time(envelope.path("creationDate").textValue()),
                context,
                list.size());
    }

    private void read(JsonNode event, String pointer, int number, JsonNode envelope) {
        String type = event.path("type").asText();
        if (!EpcisSchema.EVENTS.contains(type)) {
            faults.add("epcis-event-type", pointer + "/type", type, "one of the five types of events", number);
            return;
        }
        if (envelope == null && !event.has("@context")) {
            faults.add("epcis-missing", pointer + "/@context", "", "@context, of an event that comes alone", number);
            return;
        }
        if (schema.check(type, event, pointer, number, faults)) {
            translate(event, pointer, number);
        }
    }

    private void translate(JsonNode event, String pointer, int number) {
        Prefixes within = prefixes.and(event.get("@context"));
        String around = context == null ? context(event) : context;
        String json = text.write(event);
        if (json.length() > EVENT_LONGEST) {
            String most = "at most " + EVENT_LONGEST + " characters in one event";
            faults.add("epcis-too-large", pointer, json.length() + " characters", most, number);
            return;
        }
        try {
            events.add(EventTranslator.translate(event, within, json, around));
            numbers.add(number);
        } catch (EventTranslator.Misread misread) {
            faults.add("epcis-value", pointer + misread.pointer(), misread.found(), misread.getMessage(), number);
        }
    }

    private String context(JsonNode holder) {
        return holder.has("@context") ? text.write(holder.get("@context")) : null;
    }

    private Instant time(String time) {
        try {
            return time == null
                    ? null
                    : OffsetDateTime.parse(time.toUpperCase(Locale.ROOT)).toInstant();
        } catch (java.time.DateTimeException wrong) {
            faults.add("epcis-value", "/creationDate", time, "a day that the calendar has", -1);
            return null;
        }
    }

    private EpcisReading reading(String type, String version, Instant created, String context, int count) {
        EpcisDocument document = new EpcisDocument(type, version, created, context, events);
        return new EpcisReading(document, numbers, count, faults.list());
    }

    private EpcisReading refused(int count) {
        return new EpcisReading(null, List.of(), count, faults.list());
    }
}
