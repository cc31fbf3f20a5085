package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trigon.domain.shipment.epcis.Vocabulary;

/** Values of XML as values of JSON. */
final class XmlValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 60;

    private final Namespaces namespaces;
    private final Lines lines;

    XmlValues(Namespaces namespaces, Lines lines) {
        this.namespaces = namespaces;
        this.lines = lines;
    }

    String name(XmlNode node) {
        return namespaces.name(node.name());
    }

    /** What comes again under the same name becomes an array. */
    void put(ObjectNode into, String name, JsonNode value) {
        JsonNode before = into.get(name);
        if (before == null) {
            into.set(name, value);
        } else if (before.isArray()) {
            ((ArrayNode) before).add(value);
        } else {
            into.set(name, JSON.arrayNode().add(before).add(value));
        }
    }

    JsonNode text(XmlNode node) {
        return lines.at(node, JSON.textNode(node.value()));
    }

    JsonNode word(XmlNode node, Vocabulary vocabulary) {
        return lines.at(node, word(node.value(), vocabulary));
    }

    /** Words of the vocabulary are bare in JSON; all else stays as it is. */
    JsonNode word(String text, Vocabulary vocabulary) {
        String normal = vocabulary.normal(namespaces.prefixes().written(text.strip()));
        return JSON.textNode(normal.indexOf(':') < 0 ? normal : text.strip());
    }

    /** Text when it is no number, which the schema refuses. */
    JsonNode number(String text) {
        try {
            return text.length() <= LONGEST_NUMBER
                    ? JSON.numberNode(new java.math.BigDecimal(text))
                    : JSON.textNode(text);
        } catch (NumberFormatException none) {
            return JSON.textNode(text);
        }
    }

    JsonNode truth(String text) {
        return switch (text) {
            case "true", "1" -> JSON.booleanNode(true);
            case "false", "0" -> JSON.booleanNode(false);
            default -> JSON.textNode(text);
        };
    }

    /** The text of a leaf, else an object. */
    JsonNode any(XmlNode node) {
        boolean plain = node.attributes().keySet().stream().allMatch(a -> Namespaces.isPlumbing(a.getNamespaceURI()));
        return node.isLeaf() && plain ? text(node) : object(node);
    }

    ObjectNode object(XmlNode node) {
        ObjectNode object = lines.at(node, JSON.objectNode());
        node.attributes().forEach((name, value) -> {
            if (!Namespaces.isPlumbing(name.getNamespaceURI())) {
                object.put(namespaces.name(name), value);
            }
        });
        node.flat().forEach(child -> put(object, name(child), any(child)));
        if (!node.value().isEmpty()) {
            put(object, "#text", text(node));
        }
        return object;
    }
}
