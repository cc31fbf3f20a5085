package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.util.List;

/**
 * Writes a freight invoice (210). The set knows no credit note: one is an invoice over less than nothing that names the invoice
 * it takes back. Every text may be empty.
 */
public final class FreightInvoice210 {

    private static final int REMARK = 30;
    private static final int GOODS = 50;
    private static final int CHARGE = 25;
    private static final String OLD = "004010";

    private FreightInvoice210() {}

    /**
     * What is asked for.
     *
     * @param number B302
     * @param shipment the number by which the payer knows the shipment (B303)
     * @param paying element 146: PP by the shipper, CC by the consignee, TP by another
     * @param date of the invoice (element 373)
     * @param net what is to be paid, in hundredths (B307)
     * @param delivered the day of the delivery (B309)
     * @param scac ours (B311)
     * @param due the day until which it is to be paid (ITD06)
     * @param references N9 in 004010, L11 later
     * @param remark K1
     * @param weightUnit element 188
     */
    public record Bill(
            String number,
            String shipment,
            String paying,
            String date,
            String net,
            String delivered,
            String scac,
            String currency,
            String due,
            List<Mark> references,
            String remark,
            List<PartyLoop> parties,
            List<Line> lines,
            int pieces,
            String weight,
            String weightUnit) {}

    /** A number with its kind (element 128). */
    public record Mark(String qualifier, String value) {}

    /**
     * One charge.
     *
     * @param code element 150
     * @param amount in hundredths
     * @param words how it came about
     * @param name what it is
     */
    public record Line(String code, String amount, String words, String name) {}

    /** @throws IllegalStateException when it can't be written as X12 */
    public static byte[] write(X12Envelope envelope, Bill bill) {
        try {
            X12Writer writer = new X12Writer(envelope, "IM");
            writer.startSet("210");
            head(writer, bill, envelope.release().startsWith(OLD));
            for (PartyLoop party : bill.parties()) {
                party.write(writer);
            }
            int number = 0;
            for (Line line : bill.lines()) {
                charge(writer, ++number, line);
            }
            total(writer, bill);
            writer.endSet();
            return writer.finish();
        } catch (EDIStreamException e) {
            throw new IllegalStateException("210 could not be written: " + e.getMessage(), e);
        }
    }

    private static void head(X12Writer writer, Bill bill, boolean old) throws EDIStreamException {
        writer.segment(
                "B3",
                "",
                bill.number(),
                bill.shipment(),
                bill.paying(),
                "",
                bill.date(),
                bill.net(),
                "",
                bill.delivered(),
                bill.delivered().isEmpty() ? "" : "035",
                bill.scac());
        writer.segment("C3", bill.currency());
        writer.segment("ITD", "01", "3", "", "", "", bill.due());
        for (Mark mark : bill.references()) {
            if (old) {
                writer.segment("N9", mark.qualifier(), mark.value());
            } else {
                writer.segment("L11", mark.value(), mark.qualifier());
            }
        }
        String remark = X12Writer.clean(bill.remark(), 2 * REMARK);
        if (!remark.isEmpty()) {
            String first = X12Writer.clean(remark, REMARK);
            writer.segment(
                    "K1",
                    first,
                    remark.substring(Math.min(remark.length(), REMARK)).strip());
        }
    }

    private static void charge(X12Writer writer, int number, Line line) throws EDIStreamException {
        writer.segment("LX", number);
        writer.segment("L5", number, X12Writer.clean(line.words(), GOODS));
        writer.segment(
                "L1",
                number,
                "",
                "",
                line.amount(),
                "",
                "",
                "",
                line.code(),
                "",
                "",
                "",
                X12Writer.clean(line.name(), CHARGE));
    }

    private static void total(X12Writer writer, Bill bill) throws EDIStreamException {
        boolean weighed = !bill.weight().isEmpty();
        writer.segment(
                "L3",
                bill.weight(),
                weighed ? "G" : "",
                "",
                "",
                bill.net(),
                "",
                "",
                "",
                "",
                "",
                bill.pieces() > 0 ? bill.pieces() : "",
                weighed ? bill.weightUnit() : "");
    }
}
