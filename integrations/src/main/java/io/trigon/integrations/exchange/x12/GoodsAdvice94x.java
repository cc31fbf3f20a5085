package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.util.List;

/** Writes a warehouse shipping advice (945) and a stock transfer receipt advice (944). Every text may be empty. */
public final class GoodsAdvice94x {

    private static final int LONGEST_RECEIPT = 12;

    /** Element 412: fewer than announced. */
    private static final String SHORT = "02";

    private GoodsAdvice94x() {}

    /**
     * What is told.
     *
     * @param order the depositor's number (W0602, W1704)
     * @param ourNumber our number of the shipment (W0604, W1705); of a receipt its end (W1703)
     * @param date of the place where the goods left or came in (element 373)
     * @param purchaseOrder W0606, of a 945 only
     * @param references N9
     * @param remarks NTE
     */
    public record Advice(
            String order,
            String ourNumber,
            String date,
            String time,
            String timeCode,
            String purchaseOrder,
            List<Mark> references,
            PartyLoop from,
            PartyLoop to,
            List<String> remarks,
            List<Line> lines,
            Total total) {}

    /** A number with its kind (element 128). */
    public record Mark(String qualifier, String value) {}

    /**
     * One unit.
     *
     * @param missing of the pieces: what did not come, of a receipt
     * @param code of the goods by the depositor's own number (element 234, qualifier VN); empty for none
     * @param unit element 355
     * @param weightUnit element 188
     */
    public record Line(
            String sscc,
            int pieces,
            int missing,
            String unit,
            String code,
            String weight,
            String weightUnit,
            String description) {
        int received() {
            return pieces - missing;
        }
    }

    /**
     * @param received of the pieces
     * @param weightUnit element 355
     */
    public record Total(int pieces, int received, String weight, String weightUnit) {}

    /**
     * That the goods of an order left (945).
     *
     * @throws IllegalStateException when it can't be written as X12
     */
    public static byte[] shipped(X12Envelope envelope, Advice advice) {
        try {
            X12Writer writer = new X12Writer(envelope, "SW");
            writer.startSet("945");
            writer.segment("W06", "F", advice.order(), advice.date(), advice.ourNumber(), "", advice.purchaseOrder());
            head(writer, advice, "11");
            writer.segment("W27", "M");
            int number = 0;
            for (Line line : advice.lines()) {
                writer.segment("LX", ++number);
                mark(writer, line);
                writer.segment(
                        "W12",
                        "CL",
                        line.pieces(),
                        line.pieces(),
                        "",
                        line.unit(),
                        "",
                        line.code().isEmpty() ? "" : "VN",
                        line.code(),
                        "",
                        line.weight(),
                        line.weight().isEmpty() ? "" : "G",
                        line.weightUnit());
                words(writer, line);
            }
            Total total = advice.total();
            writer.segment("W03", total.pieces(), total.weight(), total.weightUnit());
            writer.endSet();
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("945 could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * That the goods of a stock transfer came in (944).
     *
     * @throws IllegalStateException when it can't be written as X12
     */
    public static byte[] received(X12Envelope envelope, Advice advice) {
        String number = advice.ourNumber();
        String receipt = number.substring(Math.max(0, number.length() - LONGEST_RECEIPT));
        try {
            X12Writer writer = new X12Writer(envelope, "RE");
            writer.startSet("944");
            writer.segment("W17", "F", advice.date(), receipt, advice.order(), number);
            head(writer, advice, "50");
            writer.segment("W08", "M");
            for (Line line : advice.lines()) {
                writer.segment(
                        "W07", line.received(), line.unit(), "", line.code().isEmpty() ? "" : "VN", line.code());
                words(writer, line);
                if (!line.weight().isEmpty() && line.received() > 0) {
                    writer.segment("W20", "", "", "", line.weight(), "G", line.weightUnit());
                }
                mark(writer, line);
                if (line.missing() > 0) {
                    writer.segment("W13", line.missing(), line.unit(), SHORT);
                }
            }
            writer.segment("W14", advice.total().received(), advice.total().pieces());
            writer.endSet();
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("944 could not be written: " + e.getMessage(), e);
        }
    }

    private static void head(X12Writer writer, Advice advice, String dateMeaning) throws EDIStreamException {
        advice.from().write(writer);
        advice.to().write(writer);
        writer.segment("N9", "CN", advice.ourNumber());
        for (Mark mark : advice.references()) {
            writer.segment("N9", mark.qualifier(), mark.value());
        }
        writer.segment("G62", dateMeaning, advice.date(), "8", advice.time(), advice.timeCode());
        for (String remark : advice.remarks()) {
            writer.segment("NTE", "DEL", X12Writer.clean(remark, 80));
        }
    }

    private static void mark(X12Writer writer, Line line) throws EDIStreamException {
        if (!line.sscc().isEmpty()) {
            writer.segment("MAN", "GM", line.sscc());
        }
    }

    private static void words(X12Writer writer, Line line) throws EDIStreamException {
        if (!line.description().isEmpty()) {
            writer.segment("G69", X12Writer.clean(line.description(), 45));
        }
    }
}
