package io.trigon.integrations.exchange.edifact;

import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes one interchange of messages through StAEDI, validated against our schemas: UNA and the envelope, release
 * characters, the count of segments, and the narrowest repertoire that holds the text. Equal calls give equal bytes. Not
 * thread-safe; one per interchange.
 *
 * <pre>{@code
 * EdifactWriter writer = new EdifactWriter(envelope);
 * writer.startMessage("IFTSTA");
 * writer.segment("BGM", "44", "TG1234567890", "9");
 * writer.segment("DTM", List.of("137", "202603021520", "203"));
 * writer.endMessage();
 * byte[] bytes = writer.finish();
 * }</pre>
 */
public final class EdifactWriter {

    private static final DateTimeFormatter DATE = format("yyyyMMdd");
    private static final DateTimeFormatter SHORT_DATE = format("yyMMdd");
    private static final DateTimeFormatter TIME = format("HHmm");
    private static final DateTimeFormatter MINUTE = format("yyyyMMddHHmm");

    /** Control characters, and what stood for no character where it was read. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\ufffd]");

    private final EdifactEnvelope envelope;
    private final List<Line> lines = new ArrayList<>();
    private int messages;
    private int segments;

    public EdifactWriter(EdifactEnvelope envelope) {
        this.envelope = envelope;
    }

    /** A segment to be written; {@code schemaOf} names the message that begins with it, else null. */
    private record Line(String tag, Object[] elements, String schemaOf) {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    /** The envelope's time as a DTM of the given meaning, to the minute (format 203), UTC. */
    public void dated(String meaning) {
        segment("DTM", List.of(meaning, MINUTE.format(envelope.at()), "203"));
    }

    /** Begins a message of the envelope's directory. */
    public void startMessage(String type) {
        startMessage(type, "D", envelope.release().substring(1));
    }

    /** Begins a message of a version (0052) and release (0054) of its own. */
    public void startMessage(String type, String version, String release) {
        messages++;
        segments = 1;
        lines.add(new Line("UNH", new Object[] {reference(), List.of(type, version, release, "UN")}, type));
    }

    /** Writes a segment; an element that is a {@code List} is a composite, null and empty ones are left out. */
    public void segment(String tag, Object... elements) {
        segments++;
        lines.add(new Line(tag, elements, null));
    }

    public void endMessage() {
        lines.add(new Line("UNT", new Object[] {String.valueOf(segments + 1), reference()}, null));
    }

    private String reference() {
        return String.valueOf(messages);
    }

    /**
     * The interchange.
     *
     * @throws IllegalStateException when it can't be written by our schemas
     */
    public byte[] finish() {
        String repertoire = Repertoire.holding(text(), envelope.repertoire());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try {
            EDIStreamWriter writer = factory()
                    .createEDIStreamWriter(bytes, Repertoire.charset(repertoire).name());
            writer.setControlSchema(EdifactSchemas.envelope());
            writer.startInterchange();
            write(writer, header(repertoire));
            for (Line line : lines) {
                write(writer, line);
            }
            write(writer, new Line("UNZ", new Object[] {String.valueOf(messages), number()}, null));
            writer.endInterchange();
            writer.close();
        } catch (EDIStreamException | RuntimeException e) {
            throw new IllegalStateException("an interchange could not be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private EDIOutputFactory factory() {
        EdifactSchemas.hush();
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
        factory.setProperty(Delimiters.SEGMENT, ServiceCharacters.STANDARD.terminator());
        factory.setProperty(Delimiters.DATA_ELEMENT, ServiceCharacters.STANDARD.element());
        factory.setProperty(Delimiters.COMPONENT_ELEMENT, ServiceCharacters.STANDARD.component());
        factory.setProperty(Delimiters.RELEASE, ServiceCharacters.STANDARD.release());
        factory.setProperty(Delimiters.DECIMAL, ServiceCharacters.STANDARD.decimal());
        return factory;
    }

    private Line header(String repertoire) {
        DateTimeFormatter date = envelope.syntax() >= 4 ? DATE : SHORT_DATE;
        Object[] elements = {
            List.of(repertoire, String.valueOf(envelope.syntax())),
            address(envelope.sender(), envelope.senderQualifier()),
            address(envelope.receiver(), envelope.receiverQualifier()),
            List.of(date.format(envelope.at()), TIME.format(envelope.at())),
            number(),
            "",
            "",
            "",
            "",
            "",
            envelope.test() ? "1" : ""
        };
        return new Line("UNB", elements, null);
    }

    private static List<String> address(String id, String qualifier) {
        return qualifier == null ? List.of(id) : List.of(id, qualifier);
    }

    private String number() {
        return String.valueOf(envelope.controlNumber());
    }

    private CharSequence text() {
        StringBuilder text = new StringBuilder(envelope.sender()).append(envelope.receiver());
        for (Line line : lines) {
            for (Object element : line.elements()) {
                parts(element).forEach(text::append);
            }
        }
        return text;
    }

    private static void write(EDIStreamWriter writer, Line line) throws EDIStreamException {
        writer.writeStartSegment(line.tag());
        for (Object element : line.elements()) {
            List<String> parts = parts(element);
            if (parts.size() <= 1 && !(element instanceof List)) {
                writer.writeElement(parts.isEmpty() ? "" : parts.get(0));
            } else if (parts.isEmpty()) {
                writer.writeElement("");
            } else {
                writer.writeStartElement();
                for (String part : parts) {
                    writer.writeComponent(part);
                }
                writer.endElement();
            }
        }
        writer.writeEndSegment();
        if (line.schemaOf() != null) {
            writer.setTransactionSchema(EdifactSchemas.find(line.schemaOf()));
        }
    }

    /** The components of an element, without empty ones at the end and without control characters. */
    private static List<String> parts(Object element) {
        List<?> given = element instanceof List<?> list ? list : element == null ? List.of() : List.of(element);
        List<String> parts = new ArrayList<>();
        for (Object part : given) {
            parts.add(UNWRITABLE
                    .matcher(Objects.toString(part, ""))
                    .replaceAll(" ")
                    .strip());
        }
        while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    /** {@code text} cut to what an element may hold; null stays null. */
    public static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
