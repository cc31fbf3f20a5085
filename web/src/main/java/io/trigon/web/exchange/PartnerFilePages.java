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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A partner taken in from a file: first what would change, then the change. */
@Path("/admin/partners/file")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartnerFilePages {
    /**
     * A file and what it would change.
     *
     * @param partnerId null until a file was read
     * @param fresh whether the partner would be new
     * @param problem what is wrong with the file, in words; null when nothing is
     */
    public record FilePage(
            String text, String partnerId, boolean fresh, List<Difference> differences, String problem) {}

    private PutPartner putPartner;
    private TradingPartners partners;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected PartnerFilePages() {}

    @Inject
    PartnerFilePages(PutPartner putPartner, TradingPartners partners, AuditDeed audit, CurrentViewer current) {
        this.putPartner = putPartner;
        this.partners = partners;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SET_UP_PARTNER)
    public Page form() {
        return new Page("exchange/partner-file", new FilePage("", null, false, List.of(), null));
    }

    @POST
    @Door(Operation.SET_UP_PARTNER)
    public Response take(
            @FormParam("text") @DefaultValue("") String text, @FormParam("apply") @DefaultValue("") String apply) {
        try {
            PartnerProfile wanted = PartnerFile.read(text);
            boolean fresh = partners.byPartnerId(wanted.partnerId()).isEmpty();
            List<Difference> differences = putPartner.preview(wanted);
            if (!apply.isEmpty()) {
                audit.perform(
                        current.get(),
                        Operation.SET_UP_PARTNER,
                        wanted.partnerId() + " by a file",
                        () -> putPartner.put(wanted));
                return Flashes.done(
                        request, PartnerPages.HERE + "/" + wanted.partnerId(), "partner.saved", wanted.partnerId());
            }
            return shown(200, new FilePage(text, wanted.partnerId(), fresh, differences, null));
        } catch (BrokenRule rule) {
            Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
            String where = rule.params().getOrDefault("field", "");
            String says = Refusals.says(scene.locale(), rule);
            return shown(422, new FilePage(text, null, false, List.of(), where.isEmpty() ? says : where + ": " + says));
        }
    }

    private static Response shown(int status, FilePage page) {
        return Response.status(status)
                .entity(new Page("exchange/partner-file", page))
                .build();
    }
}
