package io.trigon.web.contract;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.invoice.CreditInvoice;
import io.trigon.domain.contract.invoice.FreightInvoices;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceView;
import io.trigon.domain.contract.invoice.FreightInvoices.State;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.access.ViewBar;
import io.trigon.web.access.ViewBars;
import io.trigon.web.shared.Csv;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.PageQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What payers are asked for their shipments, in the portal: for staff, and each payer's own. */
@Path("/invoices")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InvoicePages {
    /** The list of invoices and credit notes. */
    public record InvoiceList(PageOf<InvoiceRow> list, String text, String state, boolean staff, ViewBar views) {}

    /** One of them, and whether the viewer may credit it now. */
    public record InvoicePage(InvoiceView view, boolean mayCredit) {}

    private FreightInvoices invoices;
    private CreditInvoice creditInvoice;
    private AuditDeed audit;
    private CurrentViewer current;
    private ViewBars views;

    @Context
    private HttpServletRequest request;

    protected InvoicePages() {}

    @Inject
    InvoicePages(
            FreightInvoices invoices,
            CreditInvoice creditInvoice,
            AuditDeed audit,
            CurrentViewer current,
            ViewBars views) {
        this.invoices = invoices;
        this.creditInvoice = creditInvoice;
        this.audit = audit;
        this.current = current;
        this.views = views;
    }

    @GET
    @Door(Operation.SEE_INVOICES)
    public Page list(@BeanParam PageQuery query) {
        Viewer viewer = current.get();
        var list = invoices.list(viewer, filter(query), query.shown());
        return new Page(
                "contract/invoices",
                new InvoiceList(list, query.text(), query.state(), viewer.isStaff(), views.of("invoices")));
    }

    /** What the list shows, as CSV. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_INVOICES)
    public Response csv(@BeanParam PageQuery query) {
        Viewer viewer = current.get();
        Csv csv = new Csv("number", "state", "payer", "tracking_number", "issued_on", "due_on", "total", "currency");
        return csv.all(
                        row -> invoices.list(viewer, filter(query), query.from(row)),
                        i -> csv.row(
                                i.number(),
                                i.state(),
                                i.payer(),
                                i.trackingNumber(),
                                i.issuedOn(),
                                i.dueOn(),
                                i.total(),
                                i.currency()))
                .as("invoices");
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_INVOICES)
    public Page page(@PathParam("id") long id) {
        Viewer viewer = current.get();
        InvoiceView view = invoices.view(viewer, id).orElseThrow(() -> new NotFound("invoice"));
        boolean open = view.invoice().state() == State.ISSUED;
        return new Page("contract/invoice", new InvoicePage(view, open && viewer.may(Operation.CREDIT_INVOICE)));
    }

    @POST
    @Path("/{id: \\d{1,18}}/credit")
    @Door(Operation.CREDIT_INVOICE)
    public Response credit(@PathParam("id") long id, @FormParam("reason") String reason) {
        Viewer viewer = current.get();
        var note = audit.perform(
                viewer,
                Operation.CREDIT_INVOICE,
                "invoice " + id,
                () -> creditInvoice.credit(id, reason, viewer.login()));
        return Flashes.done(request, "/app/invoices/" + note.id(), "invoice.credited", note.number());
    }

    private static FreightInvoices.Filter filter(PageQuery query) {
        return new FreightInvoices.Filter(query.words(), query.state(State.class), null);
    }
}
