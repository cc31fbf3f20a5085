package io.trigon.domain.contract.invoice;

import io.trigon.domain.contract.invoice.FreightInvoice.Kind;
import io.trigon.domain.contract.invoice.FreightInvoice.Stamp;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Takes an invoice back by a credit note over the whole of it; the shipment may then be invoiced anew. */
@ApplicationScoped
public class CreditInvoice {
    private static final int LONGEST_REASON = 200;

    private FreightInvoices invoices;
    private Events events;
    private Clock clock;

    protected CreditInvoice() {}

    @Inject
    public CreditInvoice(FreightInvoices invoices, Events events, Clock clock) {
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reason in words, which the payer reads
     * @return the credit note
     * @throws NotFound when there is no such invoice
     * @throws BrokenRule {@code credit-without-reason}, {@code invoice-credited} when that was done before, {@code
     *     invoice-is-credit} for a credit note
     */
    @Transactional
    public FreightInvoice credit(long invoiceId, String reason, String by) {
        String why = reason == null ? "" : reason.strip();
        BrokenRule.unless(!why.isEmpty(), "credit-without-reason", "a credit note says why");
        BrokenRule.unless(why.length() <= LONGEST_REASON, "credit-reason-too-long", "at most 200 characters");
        FreightInvoice invoice = invoices.lock(invoiceId).orElseThrow(() -> new NotFound("invoice"));
        BrokenRule.unless(invoice.kind() == Kind.INVOICE, "invoice-is-credit", "a credit note is not credited");
        BrokenRule.unless(!invoice.isCredited(), "invoice-credited", "the invoice is credited already");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String number = invoices.nextNumber(Kind.CREDIT_NOTE, today);
        Instant now = clock.instant();
        FreightInvoice note = invoices.add(invoice.creditNote(number, why, new Stamp(now, today, by)));
        events.fire(new InvoiceIssued(
                now, note.id(), number, invoice.shipment().trackingNumber().value()));
        return note;
    }
}
