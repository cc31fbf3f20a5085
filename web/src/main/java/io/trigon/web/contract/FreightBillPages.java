package io.trigon.web.contract;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.DecideFreightBill;
import io.trigon.domain.contract.FreightBill;
import io.trigon.domain.contract.FreightBills;
import io.trigon.domain.contract.FreightBills.BillRow;
import io.trigon.domain.contract.FreightBills.BillView;
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

/** What carriers bill us, in the portal; for staff alone. */
@Path("/freight-bills")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FreightBillPages {
    /** The list of bills. */
    public record BillList(PageOf<BillRow> list, String text, String state, ViewBar views) {}

    /** One bill, and whether the viewer may decide on it now. */
    public record BillPage(BillView view, boolean mayDecide) {}

    private FreightBills bills;
    private DecideFreightBill decideFreightBill;
    private AuditDeed audit;
    private CurrentViewer current;
    private ViewBars views;

    @Context
    private HttpServletRequest request;

    protected FreightBillPages() {}

    @Inject
    FreightBillPages(
            FreightBills bills,
            DecideFreightBill decideFreightBill,
            AuditDeed audit,
            CurrentViewer current,
            ViewBars views) {
        this.bills = bills;
        this.decideFreightBill = decideFreightBill;
        this.audit = audit;
        this.current = current;
        this.views = views;
    }

    @GET
    @Door(Operation.SEE_FREIGHT_BILLS)
    public Page list(@BeanParam PageQuery query) {
        var list = bills.list(filter(query), query.shown());
        return new Page("contract/bills", new BillList(list, query.text(), query.state(), views.of("freight-bills")));
    }

    /** What the list shows, as CSV. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_FREIGHT_BILLS)
    public Response csv(@BeanParam PageQuery query) {
        Csv csv = new Csv(
                "number",
                "carrier",
                "tracking_number",
                "billed_on",
                "due_on",
                "total",
                "currency",
                "state",
                "disputes");
        return csv.all(
                        row -> bills.list(filter(query), query.from(row)),
                        b -> csv.row(
                                b.number(),
                                b.carrier(),
                                b.trackingNumber(),
                                b.billedOn(),
                                b.dueOn(),
                                b.total(),
                                b.currency(),
                                b.state(),
                                String.join(
                                        " ",
                                        b.disputes().stream().map(Enum::name).toList())))
                .as("freight-bills");
    }

    @GET
    @Path("/{id}")
    @Door(Operation.SEE_FREIGHT_BILLS)
    public Page page(@PathParam("id") long id) {
        BillView view = bills.view(id).orElseThrow(() -> new NotFound("bill"));
        boolean open = view.bill().state() == FreightBill.State.DISPUTED;
        return new Page(
                "contract/bill", new BillPage(view, open && current.get().may(Operation.DECIDE_FREIGHT_BILL)));
    }

    @POST
    @Path("/{id}/decision")
    @Door(Operation.DECIDE_FREIGHT_BILL)
    public Response decide(@PathParam("id") long id, @FormParam("accepted") boolean accepted) {
        Viewer viewer = current.get();
        audit.perform(viewer, Operation.DECIDE_FREIGHT_BILL, "bill " + id, () -> {
            decideFreightBill.decide(viewer, id, accepted);
            return id;
        });
        return Flashes.done(request, "/app/freight-bills/" + id, "bill.decided", "");
    }

    private static FreightBills.Filter filter(PageQuery query) {
        return new FreightBills.Filter(query.words(), query.state(FreightBill.State.class), null);
    }
}
