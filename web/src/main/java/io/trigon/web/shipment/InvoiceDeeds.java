package io.trigon.web.shipment;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.invoice.IssueInvoice;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;

/** Invoices a shipment by hand, from its page. */
@Path("/shipments")
@RequestScoped
public class InvoiceDeeds {
    private IssueInvoice issueInvoice;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected InvoiceDeeds() {}

    @Inject
    InvoiceDeeds(IssueInvoice issueInvoice, AuditDeed audit, CurrentViewer current) {
        this.issueInvoice = issueInvoice;
        this.audit = audit;
        this.current = current;
    }

    /** @param amount where no price was agreed; missing for the price of the lane */
    @POST
    @Path("/{number}/invoice")
    @Door(Operation.ISSUE_INVOICE)
    public Response issue(
            @PathParam("number") String number,
            @FormParam("amount") String amount,
            @FormParam("currency") String currency) {
        TrackingNumber shipment = TrackingNumber.read(number).orElseThrow(() -> new NotFound("shipment"));
        Viewer viewer = current.get();
        Money asked = amount == null ? null : money(amount.strip(), currency);
        var invoice = audit.perform(
                viewer,
                Operation.ISSUE_INVOICE,
                shipment.value(),
                () -> issueInvoice.issue(shipment, asked, viewer.login()));
        return Flashes.done(request, "/app/shipments/" + shipment.value(), "invoice.issued.done", invoice.number());
    }

    private static Money money(String amount, String currency) {
        boolean readable = amount.matches("\\d{1,12}([.,]\\d{1,4})?");
        BrokenRule.unless(readable, "invoice-amount", "not an amount to be paid");
        return Money.of(new BigDecimal(amount.replace(',', '.')), currency);
    }
}
