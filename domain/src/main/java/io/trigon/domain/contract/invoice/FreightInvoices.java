package io.trigon.domain.contract.invoice;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that we ask payers, and took back. */
public interface FreightInvoices {
    /** What became of a paper. */
    enum State {
        ISSUED,
        CREDITED,
        CREDIT_NOTE
    }

    /** One line of the list; sort keys: number, payer, issued, due, total. */
    record InvoiceRow(
            long id,
            String number,
            State state,
            long payerId,
            String payer,
            String trackingNumber,
            String total,
            String currency,
            LocalDate issuedOn,
            LocalDate dueOn) {}

    /**
     * One paper whole.
     *
     * @param creditsId of a credit note the invoice that it takes back, with its number; null else
     * @param creditedById of an invoice the credit note that takes it back, with its number; null else
     */
    record InvoiceView(
            InvoiceRow invoice,
            String contract,
            List<Charge> charges,
            Instant issuedAt,
            String issuedBy,
            Long creditsId,
            String credits,
            Long creditedById,
            String creditedBy,
            String reason) {}

    /** Null filters don't filter; {@code text} matches the paper's and the tracking number and the payer's name. */
    record Filter(String text, State state, Long payerId) {}

    /** @throws RuntimeException when the shipment has this invoice, or the invoice this credit note, already */
    FreightInvoice add(FreightInvoice invoice);

    /** The next number of the year, without a gap; its counter is held until the transaction ends. */
    String nextNumber(FreightInvoice.Kind kind, LocalDate day);

    Optional<FreightInvoice> byId(long id);

    /** Held until the transaction ends. */
    Optional<FreightInvoice> lock(long id);

    /** All of a shipment, oldest first. */
    List<FreightInvoice> of(long shipmentId);

    /** Empty for a paper that the viewer may not see as for one that doesn't exist. */
    Optional<InvoiceView> view(Viewer viewer, long id);

    /** Those of the shipment that the viewer may see, oldest first. */
    List<InvoiceRow> about(Viewer viewer, String trackingNumber);

    /** Those that the viewer may see, the newest first. */
    PageOf<InvoiceRow> list(Viewer viewer, Filter filter, Paging paging);
}
