package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What sensors told, which XML writes as attributes. */
final class XmlSensors {
    private static final Set<String> NUMBERS =
            Set.of("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue");

    private final Namespaces namespaces;
    private final Lines lines;
    private final XmlValues values;

    XmlSensors(Namespaces namespaces, Lines lines, XmlValues values) {
        this.namespaces = namespaces;
        this.lines = lines;
        this.values = values;
    }

    ArrayNode list(XmlNode field) {
        ArrayNode list = lines.at(field, JsonNodeFactory.instance.arrayNode());
        field.flat().forEach(element -> list.add(element(element)));
        return list;
    }

    private ObjectNode element(XmlNode element) {
        ObjectNode json = lines.at(element, JsonNodeFactory.instance.objectNode());
        for (XmlNode part : element.flat()) {
            if (part.isStandard() && part.local().equals("sensorReport")) {
                json.withArray("/sensorReport").add(attributes(part));
            } else if (part.isStandard() && part.local().equals("sensorMetadata")) {
                values.put(json, "sensorMetadata", attributes(part));
            } else {
                values.put(json, values.name(part), values.any(part));
            }
        }
        return json;
    }

    private ObjectNode attributes(XmlNode part) {
        ObjectNode json = lines.at(part, JsonNodeFactory.instance.objectNode());
        part.attributes().forEach((name, text) -> {
            if (!Namespaces.isPlumbing(name.getNamespaceURI())) {
                json.set(namespaces.name(name), value(namespaces.name(name), text.strip()));
            }
        });
        part.flat().forEach(child -> values.put(json, values.name(child), values.any(child)));
        return json;
    }

    private JsonNode value(String name, String text) {
        if (NUMBERS.contains(name)) {
            return values.number(text);
        }
        if (name.equals("booleanValue")) {
            return values.truth(text);
        }
        return JsonNodeFactory.instance.textNode(SensorWords.FIELDS.contains(name) ? bare(text) : text);
    }

    /** Anybody else's word keeps its prefix. */
    private String bare(String text) {
        String bare = SensorWords.bare(namespaces.prefixes().written(text));
        return bare.indexOf(':') < 0 ? bare : text;
    }
}
