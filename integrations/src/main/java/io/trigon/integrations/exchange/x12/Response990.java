package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes the answer to a load tender (990). */
public final class Response990 {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

    /** Characters that one of the two elements of K1 holds. */
    private static final int HALF = 30;

    private Response990() {}

    /**
     * One answer.
     *
     * @param scac to whom the tender was addressed (its B202), empty when it named none
     * @param load number of the load as tendered (its B204)
     * @param accepted whether we take it
     * @param ourNumber tracking number we gave it, empty when declined
     * @param remark why it is declined, in words; empty when there is nothing to say
     */
    public record Answer(String scac, String load, boolean accepted, String ourNumber, String remark) {}

    /**
     * The interchange that answers a tender; dated by the envelope.
     *
     * @throws IllegalStateException when the answer can't be written as X12
     */
    public static byte[] write(X12Envelope envelope, Answer answer) {
        try {
            X12Writer writer = new X12Writer(envelope, "GF");
            writer.startSet("990");
            writer.segment(
                    "B1",
                    X12Writer.clean(answer.scac(), 4),
                    X12Writer.clean(answer.load(), 30),
                    DATE.format(envelope.at()),
                    answer.accepted() ? "A" : "D");
            if (!answer.ourNumber().isEmpty()) {
                writer.segment("N9", "CN", X12Writer.clean(answer.ourNumber(), 30));
            }
            if (!answer.remark().isEmpty()) {
                remark(writer, X12Writer.clean(answer.remark(), 2 * HALF));
            }
            writer.endSet();
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("990 could not be written: " + e.getMessage(), e);
        }
    }

    private static void remark(X12Writer writer, String text) throws EDIStreamException {
        if (text.length() <= HALF) {
            writer.segment("K1", text);
        } else {
            writer.segment(
                    "K1", text.substring(0, HALF).strip(), text.substring(HALF).strip());
        }
    }
}
