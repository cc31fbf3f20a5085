package io.trigon.web.contract;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.DraftContract;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.Companies;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a new contract; what was typed stays when a rule is broken. */
@Path("/contracts/new")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ContractDraft {
    /** A company to choose. */
    public record Choice(long id, String name) {}

    /** @param problem in the reader's words; null when there is none */
    public record DraftPage(
            List<Choice> companies, List<ServiceMode> modes, Map<String, String> typed, String problem) {
        public String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

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
        LocalDate start = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        Map<String, String> typed = new HashMap<>();
        typed.put("start", start.toString());
        typed.put("end", start.plusYears(1).minusDays(1).toString());
        typed.put("currency", "EUR");
        return page(typed, null);
    }

    @POST
    @Door(Operation.DRAFT_CONTRACT)
    public Response draft(MultivaluedMap<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, values) -> typed.put(name, values.get(0).strip()));
        try {
            Viewer viewer = current.get();
            var contract = audit.perform(
                    viewer,
                    Operation.DRAFT_CONTRACT,
                    Contract::number,
                    () -> draftContract.draft(companyOf(typed), terms(typed), viewer.login()));
            return Flashes.done(request, "/app/contracts/" + contract.id(), "contract.drafted", contract.number());
        } catch (BrokenRule rule) {
            Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
            return Response.status(422)
                    .entity(page(typed, Refusals.says(scene.locale(), rule)))
                    .build();
        }
    }

    private static long companyOf(Map<String, String> typed) {
        String id = typed.getOrDefault("company", "");
        BrokenRule.unless(id.matches("\\d{1,18}"), "contract-form", "choose a customer");
        return Long.parseLong(id);
    }

    private static ContractTerms terms(Map<String, String> typed) {
        try {
            String tolerance = typed.getOrDefault("tolerance", "");
            return new ContractTerms(
                    Money.of(new BigDecimal(typed.get("value")), typed.get("currency")),
                    new BigDecimal(typed.get("margin")),
                    LocalDate.parse(typed.get("start")),
                    LocalDate.parse(typed.get("end")),
                    ServiceMode.valueOf(typed.get("mode")),
                    tolerance.isEmpty() ? null : Integer.valueOf(tolerance),
                    null,
                    List.of());
        } catch (IllegalArgumentException | java.time.DateTimeException | NullPointerException e) {
            throw new BrokenRule("contract-form", "a date or a number cannot be read");
        }
    }

    private Page page(Map<String, String> typed, String problem) {
        List<Choice> choices =
                companies.all().stream().map(c -> new Choice(c.id(), c.name())).toList();
        return new Page("contract/new", new DraftPage(choices, Arrays.asList(ServiceMode.values()), typed, problem));
    }
}
