package io.trigon.integrations.exchange;

import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.contract.invoice.ChargeKind;
import io.trigon.domain.exchange.InvoiceCopy;
import io.trigon.domain.exchange.InvoiceCopy.Place;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.x12.FreightInvoice210.Bill;
import io.trigon.integrations.exchange.x12.FreightInvoice210.Line;
import io.trigon.integrations.exchange.x12.FreightInvoice210.Mark;
import io.trigon.integrations.exchange.x12.PartyLoop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says an invoice of ours in the codes of a 210. */
final class FreightInvoiceOut {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_REFERENCES = 20;

    private FreightInvoiceOut() {}

    /**
     * @param scac ours
     * @throws BrokenRule {@code message-not-written} when an amount has parts of a hundredth, which a 210 can't say
     */
    static Bill of(InvoiceCopy copy, String scac) {
        boolean back = copy.isCreditNote();
        return new Bill(
                copy.number(),
                X12Numbers.isSayable(copy.load(), LONGEST_NUMBER) ? copy.load() : copy.trackingNumber(),
                switch (copy.paying()) {
                    case SHIPPER -> "PP";
                    case CONSIGNEE -> "CC";
                    case ANOTHER -> "TP";
                },
                DAY.format(copy.issuedOn()),
                hundredths(copy.total().amount(), back),
                delivered(copy),
                scac,
                copy.total().currency(),
                DAY.format(copy.dueOn()),
                marks(copy),
                back ? "Credit: " + copy.reason() : "",
                parties(copy),
                copy.charges().stream().map(charge -> line(charge, back)).toList(),
                copy.pieces(),
                copy.weight() == null ? "" : X12Numbers.decimal(copy.weight().value()),
                copy.weight() == null ? "" : X12Numbers.unit(copy.weight()));
    }

    /** The day at the place; empty when nothing was delivered. */
    static String delivered(InvoiceCopy copy) {
        ZoneId zone = copy.zone() == null ? ZoneOffset.UTC : copy.zone();
        return copy.deliveredAt() == null ? "" : DAY.format(LocalDate.ofInstant(copy.deliveredAt(), zone));
    }

    private static List<PartyLoop> parties(InvoiceCopy copy) {
        return List.of(party("BT", copy.payer()), party("SH", copy.shipper()), party("CN", copy.consignee()));
    }

    /** CN is our tracking number, as in all we say to customers. */
    private static List<Mark> marks(InvoiceCopy copy) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark("CN", copy.trackingNumber()));
        copy.references().stream()
                .filter(r -> X12Numbers.isSayable(r.value(), LONGEST_NUMBER))
                .limit(MOST_REFERENCES)
                .forEach(r -> marks.add(new Mark(r.qualifier(), r.value())));
        if (X12Numbers.isSayable(copy.contract(), LONGEST_NUMBER)) {
            marks.add(new Mark("CT", copy.contract()));
        }
        if (copy.isCreditNote()) {
            marks.add(new Mark("IV", copy.credits()));
        }
        return marks;
    }

    private static Line line(Charge charge, boolean back) {
        return new Line(
                ChargeCodes.of(charge.kind()).x12(),
                hundredths(charge.amount(), back),
                ChargeCodes.words(charge),
                charge.kind() == ChargeKind.FUEL ? "Fuel surcharge" : "Freight");
    }

    /** Elements 58 and 193 have two implied decimals, whatever the currency. */
    private static String hundredths(BigDecimal amount, boolean back) {
        BigDecimal shown = amount.movePointRight(2).stripTrailingZeros();
        if (shown.scale() > 0) {
            throw new BrokenRule(
                    "message-not-written",
                    "a 210 says no parts of a hundredth",
                    Map.of("amount", amount.toPlainString()));
        }
        return (back ? shown.negate() : shown).toPlainString();
    }

    private static PartyLoop party(String role, Place place) {
        return PartyLoops.of(role, place.name(), place.gln(), place.address());
    }
}
