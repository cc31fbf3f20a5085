package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.domain.exchange.PartnerProfile.Difference;
import io.trigon.domain.exchange.PutPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.BrokenRule;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The guided form of a partner, step by step; each step carries what the others hold, so nothing is kept in between. */
@Path("/admin/partners/{id: new|[A-Z0-9][A-Z0-9_-]+/edit}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartnerFormPages {
    static final List<String> STEPS =
            List.of("who", "addresses", "messages", "answers", "cases", "transport", "review");
    private static final int REVIEW = STEPS.size();

    /** At which step and field a broken rule is put right; rows of agreements are marked as a whole. */
    private static final Map<String, String[]> FIELDS = Map.ofEntries(
            Map.entry("partner-id", new String[] {"1", "id"}),
            Map.entry("partner-known", new String[] {"1", "id"}),
            Map.entry("partner-without-name", new String[] {"1", "name"}),
            Map.entry("partner-without-role", new String[] {"1", "role"}),
            Map.entry("partner-role", new String[] {"1", "role"}),
            Map.entry("partner-address", new String[] {"2", "isaId"}),
            Map.entry("partner-address-taken", new String[] {"2", "isaId"}),
            Map.entry("partner-edifact-address", new String[] {"2", "edifactId"}),
            Map.entry("agreement-type", new String[] {"3", "rows"}),
            Map.entry("agreement-release", new String[] {"3", "rows"}),
            Map.entry("agreement-incomplete", new String[] {"3", "rows"}),
            Map.entry("agreement-ends-early", new String[] {"3", "rows"}),
            Map.entry("agreement-overlaps", new String[] {"3", "rows"}),
            Map.entry("agreement-minutes", new String[] {"4", "rows"}),
            Map.entry("agreement-acknowledging", new String[] {"4", "rows"}),
            Map.entry("case-name", new String[] {"5", "rows"}),
            Map.entry("case-needs", new String[] {"5", "rows"}),
            Map.entry("partner-way", new String[] {"6", "way"}));

    private PutPartner putPartner;
    private TradingPartners partners;
    private AuditDeed audit;
    private CurrentViewer current;
    private Clock clock;

    @Context
    private HttpServletRequest request;

    protected PartnerFormPages() {}

    @Inject
    PartnerFormPages(
            PutPartner putPartner, TradingPartners partners, AuditDeed audit, CurrentViewer current, Clock clock) {
        this.putPartner = putPartner;
        this.partners = partners;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Door(Operation.SET_UP_PARTNER)
    public Page form(@PathParam("id") String path) {
        String id = known(path);
        PartnerForm form =
                id == null ? PartnerForm.fresh(LocalDate.now(clock)) : PartnerForm.of(putPartner.profile(id));
        return page(id, 1, form, List.of());
    }

    @POST
    @Door(Operation.SET_UP_PARTNER)
    public Response step(@PathParam("id") String path, MultivaluedMap<String, String> sent) {
        String id = known(path);
        PartnerForm form = PartnerForm.read(sent);
        int step = number(sent.getFirst("step"), 1);
        int to = number(sent.getFirst("to"), step + 1);
        String partnerId = id == null ? form.value("id").toUpperCase(Locale.ROOT) : id;
        PartnerProfile profile = PartnerFormReading.read(form, partnerId);
        List<Difference> differences = to < step ? List.of() : tried(id, profile, form, Math.min(to, REVIEW) - 1);
        if (form.isWrong() && to > step) {
            return Response.status(422)
                    .entity(page(id, Math.min(stepOf(form, step), step), form, List.of()))
                    .build();
        }
        if (to > REVIEW) {
            audit.perform(current.get(), Operation.SET_UP_PARTNER, partnerId, () -> putPartner.put(profile));
            return Flashes.done(request, PartnerPages.HERE + "/" + partnerId, "partner.saved", partnerId);
        }
        if (STEPS.get(to - 1).equals("cases") && to > step) {
            form.proposeCases();
        }
        return Response.ok(page(id, to, form, differences)).build();
    }

    /** What would change; what is wrong is marked when it belongs to a step up to the one that is left. */
    private List<Difference> tried(String id, PartnerProfile profile, PartnerForm form, int upTo) {
        Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
        if (form.value("name").isBlank()) {
            form.wrong("name", "rule.partner-without-name");
        }
        if (id == null && partners.byPartnerId(profile.partnerId()).isPresent()) {
            form.wrong("id", "rule.partner-known");
        }
        if (form.isWrong()) {
            return List.of();
        }
        try {
            return putPartner.preview(profile);
        } catch (BrokenRule rule) {
            String[] place = FIELDS.getOrDefault(rule.code(), new String[] {"1", "rows"});
            if (Integer.parseInt(place[0]) <= upTo) {
                form.wrong(place[1], "=" + Refusals.says(scene.locale(), rule));
                form.wrong("step", place[0]);
            }
            return List.of();
        }
    }

    private static int stepOf(PartnerForm form, int step) {
        return number(form.wrong("step"), step);
    }

    private static String known(String path) {
        return path.equals("new") ? null : path.substring(0, path.indexOf('/'));
    }

    private static Page page(String id, int step, PartnerForm form, List<Difference> differences) {
        return new Page("exchange/partner-form", new PartnerFormPage(id, step, form, differences));
    }

    private static int number(String text, int usual) {
        return text != null && text.matches("\\d") ? Math.max(1, Integer.parseInt(text)) : usual;
    }
}
