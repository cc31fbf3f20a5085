package io.trigon.integrations.exchange.epcis;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Builds elements out of text, within bounds. Declares and fetches nothing: a document type is refused before it is read. */
final class XmlTree {
    private final EpcisLimits limits;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private XmlNode root;
    private int count;

    private XmlTree(EpcisLimits limits) {
        this.limits = limits;
    }

    /** Null when it can't be read: the fault is told then. */
    static XmlNode read(byte[] content, EpcisLimits limits, Faults faults) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(XmlText.of(content)));
            return new XmlTree(limits).read(reader);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            faults.add("epcis-unreadable", "", "", "text in the encoding that it names, else in UTF-8", -1);
        } catch (TooLarge e) {
            faults.add("epcis-too-large", "", e.getMessage(), "less", -1);
        } catch (XMLStreamException e) {
            String at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber();
            faults.add("epcis-unreadable", "", at, "XML: " + Faults.shown(reason(e)), -1);
        }
        return null;
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
    }

    private XmlNode read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException(
                        "a document type or an entity is not taken", reader.getLocation());
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return root;
    }

    private void begin(XMLStreamReader reader) {
        XmlNode node = new XmlNode(reader.getName(), reader.getLocation().getLineNumber());
        count += 1 + reader.getAttributeCount() + reader.getNamespaceCount();
        bound(count <= limits.elements(), "elements and attributes, line " + node.line());
        bound(open.size() < limits.depth(), "elements within each other, line " + node.line());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            node.declared().put(prefix == null ? "" : prefix, reader.getNamespaceURI(i));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            QName name = reader.getAttributeName(i);
            bound(reader.getAttributeValue(i).length() <= limits.text(), name.getLocalPart() + ", line " + node.line());
            node.attributes().put(name, reader.getAttributeValue(i));
        }
        bound(node.local().length() <= limits.name(), "name of an element, line " + node.line());
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().children().add(node);
        }
        open.push(node);
    }

    private void text(XMLStreamReader reader) {
        if (!open.isEmpty()) {
            XmlNode node = open.peek();
            bound(node.text().length() + reader.getTextLength() <= limits.text(), "text, line " + node.line());
            node.text().append(reader.getText());
        }
    }

    private static void bound(boolean holds, String what) {
        if (!holds) {
            throw new TooLarge(what);
        }
    }

    /** More than {@link EpcisLimits} allow. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(String what) {
            super(what);
        }
    }
}
