package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells what the validator found in words that a sender can act on: where, what stands there, and what may. */
final class Violations {
    private static final String CHOICE = "/anyOf";

    private final JsonNode schema;
    private final String name;
    private final String pointer;
    private final int event;
    private final Faults faults;
    private final Set<String> told = new HashSet<>();

    Violations(JsonNode schema, String name, String pointer, int event, Faults faults) {
        this.schema = schema;
        this.name = name;
        this.pointer = pointer;
        this.event = event;
        this.faults = faults;
    }

    void tell(Collection<ValidationMessage> messages) {
        messages.forEach(this::tell);
    }

    private void tell(ValidationMessage message) {
        String rule = message.getSchemaLocation().getFragment().toString();
        String at = pointer + message.getInstanceLocation();
        int choice = rule.indexOf(CHOICE);
        if (choice >= 0) {
            boolean whole = message.getType().equals("required");
            if (whole && told.add(at + rule.substring(0, choice))) {
                faults.add("epcis-incomplete", at, "", description(rule.substring(0, choice)), event);
            }
            return;
        }
        String holder = rule.substring(0, rule.lastIndexOf('/'));
        String field = message.getProperty();
        switch (message.getType()) {
            case "required" -> faults.add(
                    "epcis-missing", at + "/" + escaped(field), "", ofField(holder, field), event);
            case "additionalProperties" -> faults.add(
                    "epcis-unknown-field", at + "/" + escaped(field), field, allowed(holder), event);
            case "type" -> faults.add(
                    "epcis-type",
                    at,
                    kind(message),
                    orElse(holder, schema.at(rule).toString()),
                    event);
            case "maxLength", "maxItems", "maxProperties" -> faults.add(
                    "epcis-too-large",
                    at,
                    kind(message),
                    "at most " + schema.at(rule).asText(),
                    event);
            default -> faults.add(
                    "epcis-value",
                    at,
                    value(message),
                    orElse(holder, schema.at(rule).toString()),
                    event);
        }
    }

    private String ofField(String holder, String field) {
        JsonNode rule = schema.at(holder + "/properties/" + escaped(field));
        String description = rule.has("description") ? rule.get("description").asText() : referred(rule);
        return field + (description.isEmpty() ? "" : ", " + description);
    }

    private String referred(JsonNode rule) {
        String reference = rule.path("$ref").asText("#").substring(1);
        return reference.isEmpty() ? "" : description(reference);
    }

    private String allowed(String holder) {
        String owner = holder.endsWith(name) ? name : holder.substring(holder.lastIndexOf('/') + 1);
        return "a field of " + owner + ", or one with a prefix of the @context";
    }

    private String description(String rule) {
        return schema.at(rule).path("description").asText();
    }

    private String orElse(String rule, String otherwise) {
        String description = description(rule);
        return description.isEmpty() ? otherwise : description;
    }

    private static String kind(ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        return node == null ? "" : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String value(ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        return node == null ? "" : node.isTextual() ? node.textValue() : node.toString();
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
