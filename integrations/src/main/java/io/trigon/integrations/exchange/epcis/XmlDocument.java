package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Says in JSON what a document says in XML: EPCIS 1.0 to 2.0, with or without the header of a standard business document. */
final class XmlDocument {
    private static final String SBDH = "StandardBusinessDocumentHeader";

    private final Namespaces namespaces = new Namespaces(null);
    private final Lines lines;
    private final XmlValues values;

    XmlDocument(Lines lines) {
        this.lines = lines;
        this.values = new XmlValues(namespaces, lines);
    }

    ObjectNode json(XmlNode root) {
        if (EpcisSchema.EVENTS.contains(root.local())) {
            return new XmlEvent(namespaces, lines).json(root, true);
        }
        ObjectNode json = lines.at(root, JsonNodeFactory.instance.objectNode());
        if (!root.isStandard()) {
            return json.put("type", namespaces.name(root.name()));
        }
        json.put("type", root.local());
        for (String attribute : List.of("schemaVersion", "creationDate", "instanceIdentifier", "sender", "receiver")) {
            if (root.attribute(attribute) != null) {
                json.put(attribute, root.attribute(attribute));
            }
        }
        namespaces.declare(root);
        root.child("EPCISHeader").flatMap(header -> header.child(SBDH)).ifPresent(header -> header(header, json));
        root.child("EPCISBody").ifPresent(body -> body(body, json));
        json.set("@context", namespaces.context());
        return json;
    }

    private static void header(XmlNode header, ObjectNode json) {
        identifier(header, "Sender").ifPresent(sender -> json.put("sender", sender));
        identifier(header, "Receiver").ifPresent(receiver -> json.put("receiver", receiver));
        header.child("DocumentIdentification")
                .flatMap(identification -> identification.child("InstanceIdentifier"))
                .ifPresent(number -> json.put("instanceIdentifier", number.value()));
    }

    private static Optional<String> identifier(XmlNode header, String side) {
        return header.child(side).flatMap(party -> party.child("Identifier")).map(XmlNode::value);
    }

    private void body(XmlNode body, ObjectNode json) {
        namespaces.declare(body);
        ObjectNode inJson = lines.at(body, json.putObject("epcisBody"));
        for (XmlNode part : body.flat()) {
            switch (part.isStandard() ? part.local() : "") {
                case "EventList" -> events(part, inJson.withArray("/eventList"));
                case "QueryResults" -> results(part, inJson);
                default -> inJson.set(values.name(part), values.any(part));
            }
        }
    }

    private void results(XmlNode results, ObjectNode body) {
        namespaces.declare(results);
        ObjectNode json = lines.at(results, body.putObject("queryResults"));
        results.child("queryName").ifPresent(name -> json.put("queryName", name.value()));
        results.child("subscriptionID").ifPresent(id -> json.put("subscriptionID", id.value()));
        results.child("resultsBody").ifPresent(inner -> {
            ObjectNode bodyJson = lines.at(inner, json.putObject("resultsBody"));
            inner.child("EventList").ifPresent(list -> events(list, bodyJson.putArray("eventList")));
        });
    }

    private void events(XmlNode list, ArrayNode into) {
        namespaces.declare(list);
        lines.at(list, into);
        list.flat().forEach(event -> into.add(new XmlEvent(namespaces, lines).json(event, false)));
    }
}
