package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The prefixes that hold at a place of a document: those of the standard's own context, and those that the document declares.
 * Contexts of other addresses are not fetched, so their prefixes stay as they are.
 */
final class Prefixes {
    private static final Map<String, String> STANDARD = Map.of(
            "epcis", "https://ref.gs1.org/epcis/",
            "cbv", "https://ref.gs1.org/cbv/",
            "cbvmda", "urn:epcglobal:cbv:mda:",
            "gs1", "https://gs1.org/voc/");

    /** Begin what is written out already, whatever a document declares. */
    private static final Set<String> SCHEMES = Set.of("urn", "http", "https", "ni");

    private static final int LONGEST = 500;

    private final Map<String, String> names;

    private Prefixes(Map<String, String> names) {
        this.names = names;
    }

    static Prefixes standard() {
        return new Prefixes(STANDARD);
    }

    /** These and what a context declares beside or instead; null for none. */
    Prefixes and(JsonNode context) {
        if (context == null) {
            return this;
        }
        Map<String, String> more = new HashMap<>(names);
        if (context.isArray()) {
            context.forEach(one -> declare(one, more));
        } else {
            declare(context, more);
        }
        return new Prefixes(more);
    }

    private static void declare(JsonNode context, Map<String, String> into) {
        context.properties().forEach(field -> {
            JsonNode address = field.getValue().isObject() ? field.getValue().path("@id") : field.getValue();
            boolean sane = address.isTextual() && address.textValue().length() <= LONGEST;
            if (sane && !field.getKey().startsWith("@") && !SCHEMES.contains(field.getKey())) {
                into.put(field.getKey(), address.textValue());
            }
        });
    }

    /** A name with its prefix written out; anything else as it is. */
    String written(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? null : names.get(name.substring(0, colon));
        boolean address = name.startsWith("//", colon + 1);
        return prefix == null || address ? name : prefix + name.substring(colon + 1);
    }
}
