package io.trigon.integrations.exchange.edifact;

import java.util.List;

/** Writes a report of one status (IFTSTA). Every text may be empty. */
public final class StatusMessage {

    private static final String REPORT = "77";
    private static final String ORIGINAL = "9";
    private static final int LONGEST_NUMBER = 35;

    private StatusMessage() {}

    /**
     * What is reported.
     *
     * @param ourNumber our number of the shipment (BGM, CNI)
     * @param references other numbers of it, as the receiver knows it (RFF)
     */
    public record Report(String ourNumber, List<Mark> references, Status status) {}

    /** A number with its kind (1153). */
    public record Mark(String qualifier, String value) {}

    /**
     * One status.
     *
     * @param code of UN/ECE Recommendation 24 (4405)
     * @param reason 9013
     * @param timeMeaning 2005: 334 for a fact, 132 for an estimated arrival
     * @param time and its format (2380, 2379)
     * @param placeMeaning 3227; empty when no place is said
     * @param locode UN/LOCODE
     * @param town in words
     * @param remark in words
     */
    public record Status(
            String code,
            String reason,
            String timeMeaning,
            String time,
            String timeFormat,
            String placeMeaning,
            String locode,
            String town,
            String remark) {}

    /**
     * The interchange that reports it; dated by the envelope.
     *
     * @throws IllegalStateException when it can't be written by our schema
     */
    public static byte[] write(EdifactEnvelope envelope, Report report) {
        EdifactWriter writer = new EdifactWriter(envelope);
        writer.startMessage("IFTSTA");
        writer.segment("BGM", REPORT, String.valueOf(envelope.controlNumber()), ORIGINAL);
        writer.dated("137");
        writer.segment("NAD", "FW", List.of(envelope.sender(), "", "ZZZ"));
        writer.segment("CNI", "1", List.of(report.ourNumber()));
        for (Mark mark : report.references()) {
            writer.segment("RFF", List.of(mark.qualifier(), EdifactWriter.cut(mark.value(), LONGEST_NUMBER)));
        }
        Status status = report.status();
        writer.segment("STS", List.of("1"), List.of(status.code()), List.of(status.reason()));
        writer.segment("DTM", List.of(status.timeMeaning(), status.time(), status.timeFormat()));
        if (!status.remark().isEmpty()) {
            writer.segment("FTX", "AAI", "", "", List.of(EdifactWriter.cut(status.remark(), 70)));
        }
        if (!status.placeMeaning().isEmpty()) {
            boolean coded = !status.locode().isEmpty();
            writer.segment(
                    "LOC",
                    status.placeMeaning(),
                    List.of(status.locode(), "", coded ? "6" : "", EdifactWriter.cut(status.town(), 70)));
        }
        writer.endMessage();
        return writer.finish();
    }
}
