package io.trigon.integrations.exchange.edifact;

import java.util.ArrayList;
import java.util.List;

/** Writes the APERAK that tells a partner what our application could not do with a message that is sound as such. */
public final class ApplicationError {

    private static final String ERROR_MESSAGE = "313";
    private static final String NOT_ACCEPTED = "27";
    private static final int TEXT = 70;
    private static final int LINES = 5;

    private ApplicationError() {}

    /**
     * One complaint.
     *
     * @param document the sender's number of the document (BGM 1004), empty when it has none
     * @param message type and reference of its message
     * @param code ours, at most eight characters
     * @param text what is wrong, in English
     * @param detail particulars
     */
    public record Complaint(String document, String message, String code, String text, String detail) {}

    /** The interchange that holds the complaint; dated by the envelope. */
    public static byte[] write(EdifactEnvelope envelope, Complaint complaint) {
        EdifactWriter writer = new EdifactWriter(envelope);
        writer.startMessage("APERAK");
        writer.segment("BGM", ERROR_MESSAGE, String.valueOf(envelope.controlNumber()), NOT_ACCEPTED);
        writer.dated("137");
        String document = complaint.document().isEmpty() ? complaint.message() : complaint.document();
        writer.segment("RFF", List.of("ACW", EdifactWriter.cut(document, 35)));
        writer.segment("NAD", "MS", List.of(envelope.sender(), "", "ZZZ"));
        writer.segment("ERC", List.of(complaint.code(), "", "ZZZ"));
        List<String> lines = new ArrayList<>(
                List.of(EdifactWriter.cut(complaint.message(), TEXT), EdifactWriter.cut(complaint.text(), TEXT)));
        String rest = complaint.detail();
        while (!rest.isEmpty() && lines.size() < LINES) {
            int end = end(rest);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        writer.segment("FTX", "AAO", "", "", lines);
        writer.endMessage();
        return writer.finish();
    }

    /** Behind the last particular that a line holds; in the midst of one that is longer. */
    private static int end(String text) {
        if (text.length() <= TEXT) {
            return text.length();
        }
        int behind = text.lastIndexOf("; ", TEXT - 1);
        return behind > 0 ? behind + 1 : TEXT;
    }
}
