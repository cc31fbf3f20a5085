package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.shipment.epcis.EpcisFault;
import java.util.IdentityHashMap;
import java.util.Map;

/** In which lines of the XML the values of the JSON stood. */
final class Lines {
    private final Map<JsonNode, Integer> lines = new IdentityHashMap<>();

    /** Remembers the line. @return the value */
    <T extends JsonNode> T at(XmlNode node, T value) {
        lines.put(value, node.line());
        return value;
    }

    /** The fault with the line of the innermost element that it is in. */
    EpcisFault told(EpcisFault fault, JsonNode root) {
        Integer line = line(fault.pointer(), root);
        if (line == null) {
            return fault;
        }
        String found = fault.found().isEmpty() ? "line " + line : fault.found() + " (line " + line + ")";
        return new EpcisFault(fault.code(), fault.pointer(), found, fault.expected(), fault.event());
    }

    private Integer line(String pointer, JsonNode root) {
        Integer line = lines.get(root);
        JsonNode node = root;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            node = rest.mayMatchElement() && node.isArray()
                    ? node.path(rest.getMatchingIndex())
                    : node.path(rest.getMatchingProperty());
            line = lines.getOrDefault(node, line);
        }
        return line;
    }
}
