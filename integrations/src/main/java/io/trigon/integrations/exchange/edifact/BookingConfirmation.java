package io.trigon.integrations.exchange.edifact;

import java.util.ArrayList;
import java.util.List;

/** Writes the answer to a firm booking (IFTMBC). */
public final class BookingConfirmation {

    private static final String CONFIRMATION = "770";
    private static final String ORIGINAL = "9";
    private static final String ACCEPTED = "AP";
    private static final String REFUSED = "RE";

    private static final int LINES = 5;
    private static final int LINE = 70;

    private BookingConfirmation() {}

    /**
     * One answer.
     *
     * @param booking the sender's number of it
     * @param accepted whether we take it
     * @param ourNumber tracking number we gave it, empty when refused
     * @param remark why it is refused, in words; empty when there is nothing to say
     */
    public record Answer(String booking, boolean accepted, String ourNumber, String remark) {}

    /** The interchange that answers a booking; dated by the envelope. */
    public static byte[] write(EdifactEnvelope envelope, Answer answer) {
        EdifactWriter writer = new EdifactWriter(envelope);
        writer.startMessage("IFTMBC");
        writer.segment(
                "BGM",
                CONFIRMATION,
                EdifactWriter.cut(answer.booking(), 35),
                ORIGINAL,
                answer.accepted() ? ACCEPTED : REFUSED);
        writer.dated("137");
        if (!answer.remark().isEmpty()) {
            writer.segment("FTX", "AAO", "", "", lines(answer.remark()));
        }
        if (!answer.ourNumber().isEmpty()) {
            writer.segment("RFF", List.of("BN", answer.ourNumber()));
        }
        writer.segment("RFF", List.of("ACW", EdifactWriter.cut(answer.booking(), 35)));
        writer.segment("NAD", "FW", List.of(envelope.sender(), "", "ZZZ"));
        writer.endMessage();
        return writer.finish();
    }

    /** As many of the five lines of a free text as it needs. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length() && lines.size() < LINES; at += LINE) {
            lines.add(text.substring(at, Math.min(text.length(), at + LINE)));
        }
        return lines;
    }
}
