package io.trigon.web.contract;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.AnswerContract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.contract.SubmitContract;
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

/** Contracts in the portal. */
@Path("/contracts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ContractPages {
    /** The list of contracts. */
    public record ContractList(PageOf<ContractLine> list, String text, String state, boolean mayDraft, ViewBar views) {}

    private Contracts contracts;
    private ContractPageFiller filler;
    private SubmitContract submitContract;
    private AnswerContract answerContract;
    private AuditDeed audit;
    private CurrentViewer current;
    private ViewBars views;

    @Context
    private HttpServletRequest request;

    protected ContractPages() {}

    @Inject
    ContractPages(
            Contracts contracts,
            ContractPageFiller filler,
            SubmitContract submitContract,
            AnswerContract answerContract,
            AuditDeed audit,
            CurrentViewer current,
            ViewBars views) {
        this.views = views;
        this.contracts = contracts;
        this.filler = filler;
        this.submitContract = submitContract;
        this.answerContract = answerContract;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_CONTRACTS)
    public Page list(@BeanParam PageQuery query) {
        Viewer viewer = current.get();
        var list = contracts.list(viewer, query.words(), query.state(ContractState.class), query.shown());
        return new Page(
                "contract/list",
                new ContractList(
                        list,
                        query.text(),
                        query.state(),
                        viewer.may(Operation.DRAFT_CONTRACT),
                        views.of("contracts")));
    }

    /** What the list shows, as CSV; the margin is for staff. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_CONTRACTS)
    public Response csv(@BeanParam PageQuery query) {
        Viewer viewer = current.get();
        ContractState wanted = query.state(ContractState.class);
        Csv csv = new Csv("number", "customer", "state", "mode", "start", "end", "value", "margin_percent");
        return csv.all(
                        row -> contracts.list(viewer, query.words(), wanted, query.from(row)),
                        c -> csv.row(
                                c.number(),
                                c.company(),
                                c.state(),
                                c.mode(),
                                c.start(),
                                c.end(),
                                c.value(),
                                viewer.isStaff() ? c.marginPercent() : null))
                .as("contracts");
    }

    @GET
    @Path("/{id}")
    @Door(Operation.SEE_CONTRACTS)
    public Page page(@PathParam("id") long id) {
        return new Page("contract/page", filler.fill(current.get(), id).orElseThrow(() -> new NotFound("contract")));
    }

    @POST
    @Path("/{id}/submit")
    @Door(Operation.SUBMIT_CONTRACT)
    public Response submit(@PathParam("id") long id) {
        Viewer viewer = current.get();
        audit.perform(viewer, Operation.SUBMIT_CONTRACT, "contract " + id, () -> {
            submitContract.submit(id, viewer.login());
            return id;
        });
        return Flashes.done(request, "/app/contracts/" + id, "contract.submitted", "");
    }

    @POST
    @Path("/{id}/answer")
    @Door(Operation.ANSWER_CONTRACT)
    public Response answer(@PathParam("id") long id, @FormParam("yes") boolean yes) {
        Viewer viewer = current.get();
        audit.perform(viewer, Operation.ANSWER_CONTRACT, "contract " + id, () -> {
            answerContract.answer(viewer, id, yes);
            return id;
        });
        return Flashes.done(request, "/app/contracts/" + id, "contract.answered", "");
    }
}
