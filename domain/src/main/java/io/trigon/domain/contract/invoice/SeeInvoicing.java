package io.trigon.domain.contract.invoice;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds what a viewer may know of what a shipment's payer was asked, and what there is still to ask. */
@ApplicationScoped
public class SeeInvoicing {
    private FreightInvoices invoices;
    private Shipments shipments;

    protected SeeInvoicing() {}

    @Inject
    public SeeInvoicing(FreightInvoices invoices, Shipments shipments) {
        this.invoices = invoices;
        this.shipments = shipments;
    }

    /**
     * @param papers that the viewer may see, oldest first
     * @param payer who would be asked; null when nothing is to be issued, or not by this viewer
     * @param pricing what would be asked, or why that can't be said; null as the payer is
     */
    public record Invoicing(List<InvoiceRow> papers, String payer, Pricing pricing) {
        public Invoicing {
            papers = List.copyOf(papers);
        }

        public boolean mayIssue() {
            return pricing != null;
        }

        /** Whether there is anything to be shown. */
        public boolean isEmpty() {
            return papers.isEmpty() && pricing == null;
        }
    }

    /** @throws NotFound when there is no such shipment */
    @Transactional
    public Invoicing of(Viewer viewer, TrackingNumber number) {
        List<InvoiceRow> papers = invoices.about(viewer, number.value());
        if (!viewer.may(Operation.ISSUE_INVOICE)) {
            return new Invoicing(papers, null, null);
        }
        Shipment shipment = shipments.byNumber(number).orElseThrow(() -> new NotFound("shipment"));
        boolean issuable = IssueInvoice.mayBeInvoiced(shipment) && !IssueInvoice.isOpen(invoices.of(shipment.id()));
        return issuable
                ? new Invoicing(papers, shipment.billTo().name(), PriceShipment.of(shipment))
                : new Invoicing(papers, null, null);
    }
}
