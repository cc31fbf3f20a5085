package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes the acknowledgement (TA1) of an interchange as such: what is in it is answered by the 997. */
public final class InterchangeAcknowledgement {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmm").withZone(ZoneOffset.UTC);

    private InterchangeAcknowledgement() {}

    /**
     * The interchange that acknowledges {@code interchange}.
     *
     * @param taken whether it counts, though the note may say that it would not
     * @throws IllegalStateException when the envelope can't be written as X12
     */
    public static byte[] write(X12Envelope envelope, X12Interchange interchange, InterchangeNote note, boolean taken) {
        try {
            X12Writer writer = new X12Writer(envelope);
            writer.segment(
                    "TA1",
                    or("\\d{9}", interchange.controlNumber(), "000000000"),
                    sound(interchange, "ISA-09", interchange.date(), DATE.format(envelope.at())),
                    sound(interchange, "ISA-10", interchange.time(), TIME.format(envelope.at())),
                    taken && note.refuses() ? "E" : note.verdict(),
                    note.code());
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("TA1 could not be written: " + e.getMessage(), e);
        }
    }

    /** What came is said back, but no nonsense: our own interchange must be readable. */
    private static String sound(X12Interchange interchange, String element, String came, String otherwise) {
        return interchange.flaws().contains(element) ? otherwise : or("\\d{4,6}", came, otherwise);
    }

    private static String or(String form, String came, String otherwise) {
        return came.matches(form) ? came : otherwise;
    }
}
