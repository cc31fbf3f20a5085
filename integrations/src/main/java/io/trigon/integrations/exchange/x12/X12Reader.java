package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads one framed interchange with StAEDI against our schemas and keeps every error with its place. Stateless and
 * safe to share between threads.
 */
public final class X12Reader {

    private static final EDIInputFactory FACTORY = factory();

    private final X12Limits limits;

    public X12Reader(X12Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads {@code frame}. Text is taken as UTF-8 when it is, else as ISO 8859-1.
     *
     * @throws X12Unreadable when it can't be parted into segments; errors within segments are no reason to throw
     */
    public X12Interchange read(X12Frame frame) throws X12Unreadable {
        ClosedFrame closed = ClosedFrame.of(frame);
        Collector collector = new Collector(limits, closed);
        EDIStreamReader reader = open(closed.bytes());
        try {
            while (reader.hasNext()) {
                accept(reader, reader.next(), collector);
            }
            return collector.interchange();
        } catch (EDIStreamException e) {
            long offset = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
            throw new X12Unreadable(e.getMessage(), offset, e);
        } catch (RuntimeException e) {
            // StAEDI's lexer meets some foreign input with unchecked exceptions; for us it is the same: unreadable.
            throw new X12Unreadable(String.valueOf(e.getMessage()), -1, e);
        }
    }

    private static void accept(EDIStreamReader reader, EDIStreamEvent event, Collector collector) {
        switch (event) {
            case START_GROUP -> collector.startGroup();
            case END_GROUP -> collector.endGroup();
            case START_TRANSACTION -> collector.startTransaction(
                    reader.getLocation().getSegmentPosition());
            case END_TRANSACTION -> collector.endTransaction();
            case START_SEGMENT -> collector.startSegment(
                    reader.getText(), reader.getLocation().getSegmentPosition());
            case END_SEGMENT -> {
                collector.endSegment();
                if (collector.isAtHeader()) {
                    reader.setTransactionSchema(collector.schema());
                }
            }
            case ELEMENT_DATA -> collector.element(reader.getLocation(), reader.getText());
            case SEGMENT_ERROR -> collector.segmentError(
                    reader.getErrorType(),
                    reader.getText(),
                    reader.getLocation().getSegmentPosition());
            case ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> collector.elementError(
                    reader.getErrorType(), reader.getLocation(), reader.getReferenceCode(), textOf(reader));
            default -> {
                // loops and composites carry nothing of their own: translators go by tags and places
            }
        }
    }

    /** What is missing has no text, though StAEDI says that it has. */
    private static String textOf(EDIStreamReader reader) {
        return switch (reader.getErrorType()) {
            case REQUIRED_DATA_ELEMENT_MISSING, CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING -> "";
            default -> reader.hasText() ? reader.getText() : "";
        };
    }

    private static EDIStreamReader open(byte[] bytes) throws X12Unreadable {
        try {
            return FACTORY.createEDIStreamReader(
                    new ByteArrayInputStream(bytes), charset(bytes).name());
        } catch (EDIStreamException e) {
            throw new X12Unreadable(e.getMessage(), 0, e);
        }
    }

    static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static EDIInputFactory factory() {
        X12Schemas.hush();
        return EDIInputFactory.newFactory();
    }
}
