package io.trigon.integrations.exchange;

import io.trigon.domain.contract.FreightBillReport;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads an INVOIC, a carrier's bill. Its lines are those of the message, the charges and allowances that are not of a line,
 * and the taxes of the whole. Without a CUX and a currency at its total it has none and is no bill. One instance reads one
 * message.
 */
final class InvoiceTranslator {

    /** What is to be paid (5025), the surest first: due, invoiced, in all. */
    private static final List<String> TOTALS = List.of("9", "77", "39", "128", "86");

    private static final String OF_LINE = "203";
    private static final Set<String> OF_CHARGE = Set.of("8", "23", "204");
    private static final String OF_TAX = "124";
    private static final Set<String> TAKEN_BACK = Set.of("381", "83", "396", "308");
    private static final String CANCELLATION = "1";

    private final EdifactReferences references = new EdifactReferences();
    private final List<FreightBillReport.Line> lines = new ArrayList<>();
    private final Map<String, EdifactSegment> totals = new HashMap<>();
    private EdifactSegment bgm;
    private EdifactSegment billed;
    private EdifactSegment due;
    private EdifactSegment charge;
    private EdifactSegment line;
    private String words;
    private String currency = "";
    private boolean summing;

    private InvoiceTranslator() {}

    /** @throws BrokenRule when it does not make a bill; the code says why */
    static FreightBillReport read(EdifactMessage message) {
        InvoiceTranslator translator = new InvoiceTranslator();
        message.segments().forEach(translator::take);
        return translator.bill();
    }

    private void take(EdifactSegment segment) {
        switch (segment.tag()) {
            case "BGM" -> bgm = segment;
            case "DTM" -> date(segment);
            case "RFF" -> references.take(segment);
            case "CUX" -> currency = currency.isEmpty() ? segment.at(1, 2) : currency;
            case "ALC" -> charge = segment;
            case "TAX" -> charge = null;
            case "LIN" -> {
                line = segment;
                charge = null;
                words = null;
            }
            case "IMD" -> words = words == null && !segment.at(3, 4).isEmpty() ? segment.at(3, 4) : words;
            case "UNS" -> {
                summing = true;
                line = null;
                charge = null;
            }
            case "MOA" -> amount(segment);
            default -> {
                // parties, ways and quantities don't say what is to be paid
            }
        }
    }

    private void date(EdifactSegment dtm) {
        switch (dtm.at(1, 1)) {
            case "137", "3" -> billed = billed == null || dtm.at(1, 1).equals("3") ? dtm : billed;
            case "13", "140", "265" -> due = due == null ? dtm : due;
            default -> {
                // of delivery or supply
            }
        }
    }

    private void amount(EdifactSegment moa) {
        String kind = moa.at(1, 1);
        if (line != null && kind.equals(OF_LINE)) {
            add(moa, line.at(3), words, false);
        } else if (line == null && charge != null && OF_CHARGE.contains(kind)) {
            String code = charge.at(5).isEmpty() ? charge.at(2, 2) : charge.at(5);
            add(moa, code, charge.at(5, 4), charge.at(1).equals("A"));
        } else if (summing && kind.equals(OF_TAX)) {
            add(moa, "TAX", null, false);
        } else if (summing && charge == null) {
            totals.putIfAbsent(kind, moa);
        }
    }

    private void add(EdifactSegment moa, String code, String said, boolean allowance) {
        BigDecimal amount = value(moa);
        lines.add(new FreightBillReport.Line(
                code.isEmpty() ? null : code,
                said == null || said.isEmpty() ? null : said,
                allowance ? amount.negate() : amount));
    }

    private FreightBillReport bill() {
        boolean bills = !TAKEN_BACK.contains(bgm.at(1)) && !bgm.at(3).equals(CANCELLATION);
        BrokenRule.unless(bills, "bill-taken-back", "a credit note or a cancellation bills nothing");
        return new FreightBillReport(bgm.at(2), references.with(""), total(), day(billed), day(due), lines, bgm.text());
    }

    /** Null when none is said. */
    private Money total() {
        for (String kind : TOTALS) {
            EdifactSegment moa = totals.get(kind);
            if (moa != null) {
                BigDecimal amount = value(moa);
                String said = moa.at(1, 3).isEmpty() ? currency : moa.at(1, 3);
                return Placed.at(moa, 1, 3, () -> Money.of(amount, said));
            }
        }
        return null;
    }

    private static LocalDate day(EdifactSegment dtm) {
        return dtm == null ? null : LocalDate.ofInstant(EdifactClock.earliest(dtm, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static BigDecimal value(EdifactSegment moa) {
        return Placed.at(moa, 1, 2, () -> number(moa));
    }

    private static BigDecimal number(EdifactSegment moa) {
        String text = moa.at(1, 2).replace(',', '.');
        if (!text.matches("-?\\d{1,15}(\\.\\d{0,4})?")) {
            throw new BrokenRule("amount-unreadable", "not an amount: " + text, Map.of("amount", text));
        }
        BigDecimal number = new BigDecimal(text);
        return number.setScale(Math.max(2, number.scale()));
    }
}
