package io.trigon.integrations.exchange;

import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.exchange.InvoiceCopy;
import io.trigon.domain.exchange.InvoiceCopy.Place;
import io.trigon.domain.party.Address;
import io.trigon.integrations.exchange.edifact.InvoiceMessage.Bill;
import io.trigon.integrations.exchange.edifact.InvoiceMessage.Line;
import io.trigon.integrations.exchange.edifact.InvoiceMessage.Party;
import io.trigon.integrations.exchange.edifact.InvoiceMessage.Totals;
import io.trigon.integrations.exchange.edifact.StatusMessage.Mark;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says an invoice of ours, or a credit note, in the codes of an INVOIC. */
final class InvoiceMessageOut {

    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private InvoiceMessageOut() {}

    static Bill of(InvoiceCopy copy) {
        List<Charge> freight = part(copy, false);
        List<Charge> surcharges = part(copy, true);
        return new Bill(
                copy.isCreditNote() ? CREDIT_NOTE : INVOICE,
                copy.number(),
                DAY.format(copy.issuedOn()),
                FreightInvoiceOut.delivered(copy),
                DAY.format(copy.dueOn()),
                copy.reason() == null ? "" : copy.reason(),
                marks(copy),
                List.of(party("IV", copy.payer()), party("CZ", copy.shipper()), party("CN", copy.consignee())),
                copy.total().currency(),
                lines(freight),
                lines(surcharges),
                new Totals(sum(freight), sum(surcharges), copy.total().amount().toPlainString()));
    }

    private static List<Charge> part(InvoiceCopy copy, boolean surcharges) {
        return copy.charges().stream()
                .filter(c -> ChargeCodes.of(c.kind()).surcharge() == surcharges)
                .toList();
    }

    private static List<Line> lines(List<Charge> charges) {
        return charges.stream()
                .map(c -> new Line(
                        ChargeCodes.of(c.kind()).edifact(),
                        ChargeCodes.words(c),
                        c.amount().toPlainString()))
                .toList();
    }

    private static String sum(List<Charge> charges) {
        return charges.stream()
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** CN is our tracking number, CT the contract, IV the invoice that a credit note takes back. */
    private static List<Mark> marks(InvoiceCopy copy) {
        List<Mark> marks = new ArrayList<>(StatusMessageOut.marks(copy.load(), copy.references()));
        marks.add(new Mark("CN", copy.trackingNumber()));
        if (copy.contract() != null) {
            marks.add(new Mark("CT", copy.contract()));
        }
        if (copy.isCreditNote()) {
            marks.add(new Mark("IV", copy.credits()));
        }
        return marks;
    }

    private static Party party(String role, Place place) {
        Address at = place.address() == null ? new Address(null, null, null, null, null) : place.address();
        boolean coded = at.country() != null && at.country().matches("[A-Z]{2}");
        boolean posted = at.postalCode() != null && at.postalCode().length() <= 9;
        return new Party(
                role,
                PartyLoops.orEmpty(place.gln()),
                place.name(),
                PartyLoops.orEmpty(at.street()),
                PartyLoops.orEmpty(at.city()),
                posted ? at.postalCode() : "",
                coded ? at.country() : "");
    }
}
