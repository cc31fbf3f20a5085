package io.trigon.web.contract;

import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.contract.invoice.ChargeKind;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.contract.invoice.FreightInvoices.State;
import io.trigon.domain.contract.invoice.Pricing;
import io.trigon.domain.contract.invoice.SeeInvoicing.Invoicing;
import io.trigon.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Invoices for pictures. */
public final class InvoiceSamples {
    static final List<Charge> CHARGES = List.of(
            charge(ChargeKind.BASE, null, null, "60", "60.00"),
            charge(ChargeKind.HAULAGE, "1250.500", RateBasis.HUNDRED_KG, "12.5", "156.31"),
            charge(ChargeKind.MINIMUM, null, null, "250", "33.69"),
            charge(ChargeKind.FUEL, null, null, "18.5", "46.25"));

    private InvoiceSamples() {}

    private static Charge charge(ChargeKind kind, String quantity, RateBasis basis, String rate, String amount) {
        return new Charge(
                kind,
                quantity == null ? null : new BigDecimal(quantity),
                basis,
                new BigDecimal(rate),
                new BigDecimal(amount));
    }

    static InvoiceRow row(long id, String number, State state) {
        return new InvoiceRow(
                id,
                number,
                state,
                5,
                "Nordwerk Pumpen GmbH",
                "TG4K7Q2M9XW3ABD",
                "296.25",
                "EUR",
                LocalDate.of(2026, 11, 5),
                LocalDate.of(2026, 12, 5));
    }

    private static Invoicing taken(Pricing pricing) {
        List<InvoiceRow> papers =
                List.of(row(7, "INV-2026-000041", State.CREDITED), row(8, "CRN-2026-000003", State.CREDIT_NOTE));
        return new Invoicing(papers, "Nordwerk Pumpen GmbH", pricing);
    }

    /** One taken back, and its successor to be issued. */
    public static Invoicing toBeIssued() {
        return taken(new Pricing("2026-0007", CHARGES, Money.of(new BigDecimal("296.25"), "EUR"), null));
    }

    /** The same without a price. */
    public static Invoicing withoutPrice() {
        return taken(new Pricing(null, List.of(), null, Pricing.NO_PRICE));
    }
}
