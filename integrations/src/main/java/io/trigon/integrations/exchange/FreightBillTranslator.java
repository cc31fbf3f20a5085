package io.trigon.integrations.exchange;

import io.trigon.domain.contract.FreightBillReport;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a 210 (004010 or 005010), a carrier's freight invoice. Amounts are in hundredths, as the standard has it, but for
 * those written with a decimal point. Without a C3 they are US dollars. One instance reads one set.
 */
final class FreightBillTranslator {

    /** Kinds of references (element 128) that a shipment may be known by; others number accounts, seals and tariffs. */
    private static final Set<String> OF_SHIPMENT = Set.of(
            "SI", "BM", "BL", "MB", "CN", "2I", "PO", "LO", "LD", "CR", "OQ", "DO", "ZZ", "P8", "AO", "FR", "TN");

    private X12Segment b3;
    private X12Segment itd;
    private String currency = "USD";
    private String goods = "";
    private final Set<String> references = new LinkedHashSet<>();
    private final List<FreightBillReport.Line> lines = new ArrayList<>();

    private FreightBillTranslator() {}

    /** @throws BrokenRule when it does not make a bill; the code says why */
    static FreightBillReport read(X12Transaction set) {
        FreightBillTranslator translator = new FreightBillTranslator();
        set.segments().forEach(translator::take);
        return translator.bill();
    }

    private void take(X12Segment segment) {
        switch (segment.tag()) {
            case "B3" -> b3 = segment;
            case "C3" -> currency = segment.at(1);
            case "ITD" -> itd = segment;
            case "N9" -> refer(segment.at(1), segment.at(2));
            case "L11" -> refer(segment.at(2), segment.at(1));
            case "OID" -> refer("PO", segment.at(2));
            case "SPO" -> refer("PO", segment.at(1));
            case "LX" -> goods = "";
            case "L5" -> goods = goods.isEmpty() ? segment.at(2) : goods;
            case "L1" -> charge(segment);
            default -> {
                // parties, stops and weights don't say what is to be paid
            }
        }
    }

    private void refer(String qualifier, String value) {
        if (OF_SHIPMENT.contains(qualifier) && !value.isEmpty()) {
            references.add(value);
        }
    }

    /** A rate without a charge is no charge. */
    private void charge(X12Segment l1) {
        if (l1.has(4)) {
            String words = l1.has(12) ? l1.at(12) : goods;
            lines.add(new FreightBillReport.Line(
                    l1.has(8) ? l1.at(8) : null, words.isEmpty() ? null : words, amount(l1.at(4))));
        }
    }

    private FreightBillReport bill() {
        LocalDate billedOn = date(b3.at(6));
        List<String> known = new ArrayList<>(references);
        if (b3.has(3)) {
            known.remove(b3.at(3));
            known.add(0, b3.at(3));
        }
        return new FreightBillReport(
                b3.at(2), known, Money.of(amount(b3.at(7)), currency), billedOn, dueOn(billedOn), lines, b3.text());
    }

    private LocalDate dueOn(LocalDate billedOn) {
        if (itd == null || !itd.has(6) && !itd.at(7).matches("\\d{1,3}")) {
            return null;
        }
        return itd.has(6) ? date(itd.at(6)) : billedOn.plusDays(Long.parseLong(itd.at(7)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new BrokenRule("date-unreadable", "not a date: " + text, Map.of("date", text));
        }
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{0,4})?|-?\\.\\d{1,4}")) {
            throw new BrokenRule("amount-unreadable", "not an amount: " + text, Map.of("amount", text));
        }
        BigDecimal number = new BigDecimal(text);
        return text.contains(".") ? number.setScale(Math.max(2, number.scale())) : number.movePointLeft(2);
    }
}
