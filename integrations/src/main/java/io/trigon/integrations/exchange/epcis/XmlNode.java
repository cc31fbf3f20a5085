package io.trigon.integrations.exchange.epcis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * An element of XML.
 *
 * @param declared the prefixes that it declares, with their namespaces
 * @param children in their order
 * @param text all of its own, without blanks around
 * @param line at which it begins, 1 for the first
 */
record XmlNode(
        QName name,
        Map<QName, String> attributes,
        Map<String, String> declared,
        List<XmlNode> children,
        StringBuilder text,
        int line) {

    private static final QName NIL = new QName("http://www.w3.org/2001/XMLSchema-instance", "nil");

    XmlNode(QName name, int line) {
        this(name, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new StringBuilder(), line);
    }

    String local() {
        return name.getLocalPart();
    }

    /** Whether it belongs to the standard: it is in a namespace of EPCIS, or in none. */
    boolean isStandard() {
        return Namespaces.isStandard(name.getNamespaceURI());
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    String value() {
        return text.toString().strip();
    }

    /** An attribute without a namespace; null when there is none. */
    String attribute(String local) {
        return attributes.get(new QName(local));
    }

    Optional<XmlNode> child(String local) {
        return children.stream().filter(c -> c.local().equals(local)).findFirst();
    }

    /** Whether it says that there is nothing to say. */
    private boolean isNil() {
        return "true".equals(attributes.get(NIL));
    }

    /** The children that say something, with those of what older editions wrapped in extensions in the place of the wrapping. */
    List<XmlNode> flat() {
        List<XmlNode> flat = new ArrayList<>();
        for (XmlNode child : children) {
            boolean wrapping = child.isStandard()
                    && (child.local().equals("extension") || child.local().equals("baseExtension"));
            if (wrapping) {
                flat.addAll(child.flat());
            } else if (!child.isNil()) {
                flat.add(child);
            }
        }
        return flat;
    }
}
