package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trigon.domain.shipment.epcis.Vocabulary;
import java.util.Map;
import java.util.Set;

/**
 * Says in JSON what an event says in XML, field by field; what the standard doesn't know comes along under its name, so that the
 * schema refuses it with its place.
 */
final class XmlEvent {
    private static final Set<String> EPCS = Set.of("epcList", "childEPCs", "inputEPCList", "outputEPCList");
    private static final Set<String> QUANTITIES =
            Set.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList");
    private static final Map<String, Vocabulary> TYPED = Map.of(
            "bizTransactionList", Vocabulary.BIZ_TRANSACTION_TYPE,
            "sourceList", Vocabulary.SOURCE_DEST_TYPE,
            "destinationList", Vocabulary.SOURCE_DEST_TYPE);

    private final Namespaces namespaces;
    private final Lines lines;
    private final XmlValues values;

    XmlEvent(Namespaces document, Lines lines) {
        this.namespaces = new Namespaces(document);
        this.lines = lines;
        this.values = new XmlValues(namespaces, lines);
    }

    /** @param alone whether there is no document around, whose context would hold */
    ObjectNode json(XmlNode event, boolean alone) {
        namespaces.declareAll(event);
        ObjectNode json = lines.at(event, JsonNodeFactory.instance.objectNode());
        json.put("type", event.local());
        event.flat().forEach(field -> values.put(json, values.name(field), field(field)));
        if (alone) {
            json.set("@context", namespaces.context());
        } else if (!namespaces.own().isEmpty()) {
            json.set("@context", namespaces.own());
        }
        return json;
    }

    private JsonNode field(XmlNode field) {
        String name = field.isStandard() ? field.local() : "";
        if (EPCS.contains(name)) {
            return lines.at(field, epcs(field));
        }
        if (QUANTITIES.contains(name)) {
            return lines.at(field, quantities(field));
        }
        if (TYPED.containsKey(name)) {
            return lines.at(field, typed(field, TYPED.get(name)));
        }
        return switch (name) {
            case "bizStep" -> values.word(field, Vocabulary.BIZ_STEP);
            case "disposition" -> values.word(field, Vocabulary.DISPOSITION);
            case "persistentDisposition" -> lasting(field);
            case "errorDeclaration" -> error(field);
            case "sensorElementList" -> new XmlSensors(namespaces, lines, values).list(field);
            case "readPoint", "bizLocation", "ilmd" -> values.object(field);
            default -> values.any(field);
        };
    }

    private ArrayNode epcs(XmlNode list) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        list.children().forEach(epc -> array.add(epc.local().equals("epc") ? values.text(epc) : values.any(epc)));
        return array;
    }

    private ArrayNode quantities(XmlNode list) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (XmlNode element : list.children()) {
            ObjectNode one = lines.at(element, array.addObject());
            for (XmlNode part : element.flat()) {
                boolean number = part.isStandard() && part.local().equals("quantity");
                values.put(one, values.name(part), number ? values.number(part.value()) : values.any(part));
            }
        }
        return array;
    }

    private ArrayNode typed(XmlNode list, Vocabulary types) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (XmlNode element : list.children()) {
            ObjectNode one = lines.at(element, array.addObject());
            if (element.attribute("type") != null) {
                one.set("type", values.word(element.attribute("type"), types));
            }
            one.set(values.name(element), values.text(element));
        }
        return array;
    }

    private ObjectNode lasting(XmlNode field) {
        ObjectNode lasting = lines.at(field, JsonNodeFactory.instance.objectNode());
        for (XmlNode part : field.flat()) {
            boolean known = part.local().equals("set") || part.local().equals("unset");
            if (known && part.isStandard()) {
                lasting.withArray("/" + part.local()).add(values.word(part, Vocabulary.DISPOSITION));
            } else {
                values.put(lasting, values.name(part), values.any(part));
            }
        }
        return lasting;
    }

    private ObjectNode error(XmlNode field) {
        ObjectNode error = lines.at(field, JsonNodeFactory.instance.objectNode());
        for (XmlNode part : field.flat()) {
            String name = part.isStandard() ? part.local() : "";
            JsonNode value =
                    switch (name) {
                        case "reason" -> values.word(part, Vocabulary.ERROR_REASON);
                        case "correctiveEventIDs" -> lines.at(part, ids(part));
                        default -> values.any(part);
                    };
            values.put(error, values.name(part), value);
        }
        return error;
    }

    private ArrayNode ids(XmlNode list) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        list.children().forEach(id -> array.add(values.text(id)));
        return array;
    }
}
