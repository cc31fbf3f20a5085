package io.trigon.web.contract;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ReviseContract;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.access.Refusals;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Changes a draft. Who saves after somebody else did sees what that one changed, and decides. */
@Path("/contracts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ContractRevision {
    private ContractPageFiller filler;
    private ReviseContract reviseContract;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected ContractRevision() {}

    @Inject
    ContractRevision(ContractPageFiller filler, ReviseContract reviseContract, AuditDeed audit, CurrentViewer current) {
        this.filler = filler;
        this.reviseContract = reviseContract;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Path("/{id: \\d{1,18}}/edit")
    @Door(Operation.DRAFT_CONTRACT)
    public Page form(@PathParam("id") long id) {
        var stored = stored(id);
        return page(stored, stored.form(), null, Map.of());
    }

    @POST
    @Path("/{id: \\d{1,18}}/edit")
    @Door(Operation.DRAFT_CONTRACT)
    public Response revise(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        ContractForm form = ContractForm.read(sent);
        String version = form.value("version");
        int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        var terms = form.terms();
        if (terms.isEmpty()) {
            return refused(page(stored(id).at(seen), form, null, Map.of()));
        }
        try {
            audit.perform(
                    current.get(),
                    Operation.DRAFT_CONTRACT,
                    Contract::number,
                    () -> reviseContract.revise(id, seen, terms.get()));
            return Flashes.done(request, "/app/contracts/" + id, "contract.revised", "");
        } catch (BrokenRule rule) {
            Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
            var stored = stored(id);
            return refused(page(stored, form, Refusals.says(scene.locale(), rule), form.differingFrom(stored.form())));
        }
    }

    private ContractPageFiller.Draft stored(long id) {
        return filler.draft(current.get(), id).orElseThrow(() -> new NotFound("contract"));
    }

    private static Response refused(Page page) {
        return Response.status(422).entity(page).build();
    }

    private static Page page(
            ContractPageFiller.Draft stored, ContractForm form, String problem, Map<String, String> others) {
        return new Page(
                "contract/form",
                new DraftPage(stored.id(), stored.version(), stored.title(), List.of(), form, problem, others));
    }
}
