package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes one interchange with at most one group through StAEDI, validated against our schemas. Equal calls give equal bytes.
 * Not thread-safe; one per interchange.
 */
final class X12Writer {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT_DATE =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmm").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    private final X12Envelope envelope;
    private final EDIStreamWriter writer;
    private int groups;
    private int sets;
    private int segments;
    private String setNumber;

    /** An interchange without a group. */
    X12Writer(X12Envelope envelope) throws EDIStreamException {
        this.envelope = envelope;
        this.writer = factory().createEDIStreamWriter(bytes, "UTF-8");
        openInterchange();
    }

    X12Writer(X12Envelope envelope, String functionalId) throws EDIStreamException {
        this(envelope);
        openGroup(functionalId);
    }

    private static EDIOutputFactory factory() {
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
        factory.setProperty(Delimiters.SEGMENT, X12Delimiters.OURS.segment());
        factory.setProperty(Delimiters.DATA_ELEMENT, X12Delimiters.OURS.element());
        factory.setProperty(Delimiters.COMPONENT_ELEMENT, X12Delimiters.OURS.component());
        return factory;
    }

    private void openInterchange() throws EDIStreamException {
        String version = envelope.interchangeVersion();
        writer.setControlSchema(X12Schemas.control(version));
        writer.startInterchange();
        segment(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                envelope.senderQualifier(),
                padded(envelope.sender()),
                envelope.receiverQualifier(),
                padded(envelope.receiver()),
                SHORT_DATE.format(envelope.at()),
                TIME.format(envelope.at()),
                version.equals("00401") ? "U" : "^",
                version,
                "%09d".formatted(envelope.controlNumber()),
                "0",
                envelope.test() ? "T" : "P",
                String.valueOf(X12Delimiters.OURS.component()));
    }

    private void openGroup(String functionalId) throws EDIStreamException {
        groups++;
        segment(
                "GS",
                functionalId,
                envelope.groupSender(),
                envelope.groupReceiver(),
                DATE.format(envelope.at()),
                TIME.format(envelope.at()),
                String.valueOf(envelope.controlNumber()),
                "X",
                envelope.release());
    }

    void startSet(String set) throws EDIStreamException {
        setNumber = "%04d".formatted(++sets);
        segments = 0;
        writer.writeStartSegment("ST");
        writer.writeElement(set);
        writer.writeElement(setNumber);
        writer.setTransactionSchema(X12Schemas.find(X12Schemas.release(envelope.release()), set));
        writer.writeEndSegment();
        segments++;
    }

    void endSet() throws EDIStreamException {
        segment("SE", String.valueOf(segments + 1), setNumber);
    }

    /** Writes a segment; an element that is a {@code List} is a composite, empty ones are left out. */
    void segment(String tag, Object... elements) throws EDIStreamException {
        writer.writeStartSegment(tag);
        for (Object element : elements) {
            if (element instanceof List<?> components) {
                writer.writeStartElement();
                for (Object component : components) {
                    writer.writeComponent(component.toString());
                }
                writer.endElement();
            } else {
                writer.writeElement(element.toString());
            }
        }
        writer.writeEndSegment();
        segments++;
    }

    byte[] finish() throws EDIStreamException {
        if (groups > 0) {
            segment("GE", String.valueOf(sets), String.valueOf(envelope.controlNumber()));
        }
        segment("IEA", String.valueOf(groups), "%09d".formatted(envelope.controlNumber()));
        writer.endInterchange();
        writer.close();
        return bytes.toByteArray();
    }

    private static String padded(String id) {
        return "%-15s".formatted(id);
    }

    /** {@code text} without anything that could be taken for a delimiter, at most {@code length} characters. */
    static String clean(String text, int length) {
        StringBuilder result = new StringBuilder(Math.min(text.length(), length));
        for (int i = 0; i < text.length() && result.length() < length; i++) {
            char c = text.charAt(i);
            result.append(c < ' ' || c == 0x7F || "*>~^".indexOf(c) >= 0 ? ' ' : c);
        }
        return result.toString().strip();
    }
}
