package io.trigon.integrations.exchange.edifact;

import java.util.List;

/** Writes an invoice or a credit note (INVOIC). Every text may be empty. */
public final class InvoiceMessage {

    private static final String ORIGINAL = "9";
    private static final String DAY = "102";
    private static final int LONGEST_NUMBER = 35;
    private static final int WORDS = 35;
    private static final int TEXT = 70;

    private InvoiceMessage() {}

    /**
     * What is asked for, or given back.
     *
     * @param document 1001: 380 for an invoice, 381 for a credit note
     * @param date of the document (format 102)
     * @param delivered the day of the delivery (DTM 35)
     * @param due the day until which it is to be paid
     * @param remark FTX
     * @param lines what makes up the freight
     * @param surcharges what comes on top of it
     */
    public record Bill(
            String document,
            String number,
            String date,
            String delivered,
            String due,
            String remark,
            List<StatusMessage.Mark> references,
            List<Party> parties,
            String currency,
            List<Line> lines,
            List<Line> surcharges,
            Totals totals) {}

    /** A party (3035) by its GLN, or by its name. */
    public record Party(
            String role, String gln, String name, String street, String city, String postalCode, String country) {}

    /** @param code 7161, of a line its item number too */
    public record Line(String code, String words, String amount) {}

    /** @param lines the sum of the lines; {@code surcharges} that of what comes on top; {@code all} both */
    public record Totals(String lines, String surcharges, String all) {}

    /**
     * The interchange that holds it; we are the seller.
     *
     * @throws IllegalStateException when it can't be written by our schema
     */
    public static byte[] write(EdifactEnvelope envelope, Bill bill) {
        EdifactWriter writer = new EdifactWriter(envelope);
        writer.startMessage("INVOIC");
        head(writer, bill, envelope.sender());
        for (Line surcharge : bill.surcharges()) {
            writer.segment("ALC", "C", "", "", "", named(surcharge.code(), surcharge.words()));
            amount(writer, "8", surcharge.amount());
        }
        int number = 0;
        for (Line line : bill.lines()) {
            writer.segment("LIN", String.valueOf(++number), "", List.of(line.code(), "SA"));
            writer.segment("IMD", "F", "", named("", line.words()));
            amount(writer, "203", line.amount());
        }
        writer.segment("UNS", "S");
        amount(writer, "9", bill.totals().all());
        amount(writer, "77", bill.totals().all());
        amount(writer, "79", bill.totals().lines());
        if (!bill.surcharges().isEmpty()) {
            amount(writer, "131", bill.totals().surcharges());
        }
        writer.endMessage();
        return writer.finish();
    }

    private static void head(EdifactWriter writer, Bill bill, String us) {
        writer.segment("BGM", bill.document(), bill.number(), ORIGINAL);
        writer.segment("DTM", List.of("137", bill.date(), DAY));
        if (!bill.delivered().isEmpty()) {
            writer.segment("DTM", List.of("35", bill.delivered(), DAY));
        }
        if (!bill.remark().isEmpty()) {
            String words = bill.remark();
            String rest = words.substring(Math.min(words.length(), TEXT));
            writer.segment(
                    "FTX",
                    "AAI",
                    "",
                    "",
                    List.of(EdifactWriter.cut(words, TEXT), EdifactWriter.cut(rest, TEXT), rest(rest, TEXT)));
        }
        for (StatusMessage.Mark mark : bill.references()) {
            writer.segment("RFF", List.of(mark.qualifier(), EdifactWriter.cut(mark.value(), LONGEST_NUMBER)));
        }
        writer.segment("NAD", "SE", List.of(us, "", "ZZZ"));
        bill.parties().forEach(party -> party(writer, party));
        writer.segment("CUX", List.of("2", bill.currency(), "4"));
        writer.segment("PAT", "1");
        writer.segment("DTM", List.of("13", bill.due(), DAY));
    }

    private static void party(EdifactWriter writer, Party party) {
        writer.segment(
                "NAD",
                party.role(),
                party.gln().isEmpty() ? "" : List.of(party.gln(), "", "9"),
                "",
                List.of(EdifactWriter.cut(party.name(), WORDS), EdifactWriter.cut(rest(party.name(), WORDS), WORDS)),
                party.street().isEmpty() ? "" : List.of(EdifactWriter.cut(party.street(), WORDS)),
                EdifactWriter.cut(party.city(), WORDS),
                "",
                party.postalCode(),
                party.country());
    }

    /** Words of an item or a service: two components of thirty-five. */
    private static List<String> named(String code, String words) {
        return List.of(code, "", "", EdifactWriter.cut(words, WORDS), EdifactWriter.cut(rest(words, WORDS), WORDS));
    }

    private static String rest(String text, int after) {
        return text.substring(Math.min(text.length(), after));
    }

    private static void amount(EdifactWriter writer, String meaning, String amount) {
        writer.segment("MOA", List.of(meaning, amount));
    }
}
