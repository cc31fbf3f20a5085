package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/** Turns the namespaces of XML into prefixes of an {@code @context}. One is for the document, one for each event. */
final class Namespaces {
    private static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
    private static final Pattern STANDARD = Pattern.compile("urn:epcglobal:epcis(-query|-masterdata)?:xsd:.*");
    private static final Pattern PLUMBING =
            Pattern.compile("http://www\\.w3\\.org/(2001/XMLSchema.*|XML/.*|2000/xmlns/)|http://www\\.unece\\.org/.*");
    private static final int MOST = 100;

    private final Namespaces around;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private int made;

    /** @param around null for those of the document */
    Namespaces(Namespaces around) {
        this.around = around;
    }

    static boolean isStandard(String namespace) {
        return namespace == null
                || namespace.isEmpty()
                || STANDARD.matcher(namespace).matches();
    }

    static boolean isPlumbing(String namespace) {
        return PLUMBING.matcher(namespace).matches();
    }

    /** What an element declares; the first of a prefix stays. */
    void declare(XmlNode node) {
        node.declared().forEach((prefix, namespace) -> {
            boolean ours = !prefix.isEmpty() && !isStandard(namespace) && !isPlumbing(namespace);
            if (ours && !namespace.equals(of(prefix)) && prefixes.size() < MOST) {
                prefixes.putIfAbsent(prefix, namespace);
            }
        });
    }

    /** As {@link #declare}, with all that stands in it. */
    void declareAll(XmlNode node) {
        declare(node);
        node.children().forEach(this::declareAll);
    }

    private String of(String prefix) {
        String own = prefixes.get(prefix);
        return own != null || around == null ? own : around.of(prefix);
    }

    /** The name of a field: bare within the standard, else with a prefix that stands for its namespace. */
    String name(QName name) {
        String namespace = name.getNamespaceURI();
        return isStandard(namespace)
                ? name.getLocalPart()
                : prefix(name.getPrefix(), namespace) + ":" + name.getLocalPart();
    }

    private String prefix(String written, String namespace) {
        String prefix = written.isEmpty() ? "ext" : written;
        for (int number = 2; !Objects.equals(of(prefix), namespace); number++) {
            if (of(prefix) == null) {
                if (made++ == MOST) {
                    throw new TooMany();
                }
                prefixes.put(prefix, namespace);
            } else {
                prefix = written + "ext" + number;
            }
        }
        return prefix;
    }

    Prefixes prefixes() {
        return (around == null ? Prefixes.standard() : around.prefixes()).and(own());
    }

    /** Empty when nothing is declared here. */
    ObjectNode own() {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        prefixes.forEach(own::put);
        return own;
    }

    /** The standard's own and that of the document. */
    ArrayNode context() {
        ArrayNode context = JsonNodeFactory.instance.arrayNode().add(CONTEXT);
        return prefixes.isEmpty() ? context : context.add(own());
    }

    /** More namespaces that claim prefixes of others than one event or document needs. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
