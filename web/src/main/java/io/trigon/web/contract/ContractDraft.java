package io.trigon.web.contract;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.DraftContract;
import io.trigon.domain.party.Companies;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.access.Refusals;
import io.trigon.web.contract.DraftPage.Choice;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The form of a new contract; what was typed stays, and what is wrong stands beside its field. */
@Path("/contracts/new")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ContractDraft {
    private Companies companies;
    private DraftContract draftContract;
    private AuditDeed audit;
    private CurrentViewer current;
    private Clock clock;

    @Context
    private HttpServletRequest request;

    protected ContractDraft() {}

    @Inject
    ContractDraft(
            Companies companies, DraftContract draftContract, AuditDeed audit, CurrentViewer current, Clock clock) {
        this.companies = companies;
        this.draftContract = draftContract;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Door(Operation.DRAFT_CONTRACT)
    public Page form() {
        return page(ContractForm.fresh(LocalDate.now(clock)), null);
    }

    @POST
    @Door(Operation.DRAFT_CONTRACT)
    public Response draft(MultivaluedMap<String, String> sent) {
        ContractForm form = ContractForm.read(sent);
        var company = form.company();
        var terms = form.terms();
        if (company.isEmpty() || terms.isEmpty()) {
            return Response.status(422).entity(page(form, null)).build();
        }
        try {
            Viewer viewer = current.get();
            var contract = audit.perform(
                    viewer,
                    Operation.DRAFT_CONTRACT,
                    Contract::number,
                    () -> draftContract.draft(company.get(), terms.get(), viewer.login()));
            return Flashes.done(request, "/app/contracts/" + contract.id(), "contract.drafted", contract.number());
        } catch (BrokenRule rule) {
            Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
            return Response.status(422)
                    .entity(page(form, Refusals.says(scene.locale(), rule)))
                    .build();
        }
    }

    private Page page(ContractForm form, String problem) {
        List<Choice> choices =
                companies.all().stream().map(c -> new Choice(c.id(), c.name())).toList();
        return new Page("contract/form", new DraftPage(null, 0, null, choices, form, problem, Map.of()));
    }
}
