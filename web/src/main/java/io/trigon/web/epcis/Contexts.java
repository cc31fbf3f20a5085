package io.trigon.web.epcis;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The context of a document whose events came with contexts of their own: prefixes of all of them together. An event whose
 * prefix means something else than another's keeps its own context.
 */
final class Contexts {
    private static final String STANDARD = "epcis-context.jsonld";

    private final Map<String, JsonValue> prefixes = new LinkedHashMap<>();
    private final Set<String> addresses = new LinkedHashSet<>();

    /** @return whether the context is now part of the document's */
    boolean takeIn(String context) {
        List<JsonValue> entries = entries(context);
        Map<String, JsonValue> more = new LinkedHashMap<>();
        for (JsonValue entry : entries) {
            if (entry instanceof JsonObject object && !clashes(object, more)) {
                more.putAll(object);
            } else if (!(entry instanceof JsonString)) {
                return false;
            }
        }
        prefixes.putAll(more);
        entries.stream()
                .filter(JsonString.class::isInstance)
                .map(e -> ((JsonString) e).getString())
                .filter(address -> !address.endsWith(STANDARD))
                .forEach(addresses::add);
        return true;
    }

    private boolean clashes(JsonObject object, Map<String, JsonValue> more) {
        return object.entrySet().stream()
                .anyMatch(e ->
                        differs(prefixes.get(e.getKey()), e.getValue()) || differs(more.get(e.getKey()), e.getValue()));
    }

    private static boolean differs(JsonValue known, JsonValue said) {
        return known != null && !known.equals(said);
    }

    private static List<JsonValue> entries(String context) {
        try (JsonReader reader = Json.createReader(new StringReader(context))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonArray array ? array : List.of(value);
        }
    }

    String text() {
        var array = Json.createArrayBuilder().add(Versions.CONTEXT);
        addresses.forEach(array::add);
        if (!prefixes.isEmpty()) {
            var object = Json.createObjectBuilder();
            prefixes.forEach(object::add);
            array.add(object);
        }
        return array.build().toString();
    }
}
