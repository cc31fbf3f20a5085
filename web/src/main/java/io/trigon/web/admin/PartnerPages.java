package io.trigon.web.admin;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.SetUpPartner;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** With whom we exchange files. */
@Path("/admin/partners")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartnerPages {
    /** A partner of the list. */
    public record PartnerRow(String id, String name, String role, String isa, String gs, Instant since) {}

    /** All partners, and what a new one may be. */
    public record PartnerList(List<PartnerRow> partners, List<TradingPartner.Role> roles, boolean maySetUp) {}

    private TradingPartners partners;
    private SetUpPartner setUpPartner;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected PartnerPages() {}

    @Inject
    PartnerPages(TradingPartners partners, SetUpPartner setUpPartner, AuditDeed audit, CurrentViewer current) {
        this.partners = partners;
        this.setUpPartner = setUpPartner;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    public Page list() {
        List<PartnerRow> rows = partners.all().stream().map(PartnerPages::row).toList();
        boolean may = current.get().may(Operation.SET_UP_PARTNER);
        return new Page("admin/partners", new PartnerList(rows, Arrays.asList(TradingPartner.Role.values()), may));
    }

    @POST
    @Door(Operation.SET_UP_PARTNER)
    public Response setUp(
            @FormParam("id") String id,
            @FormParam("name") String name,
            @FormParam("role") TradingPartner.Role role,
            @FormParam("isaQualifier") String isaQualifier,
            @FormParam("isaId") String isaId,
            @FormParam("gsId") String gsId) {
        audit.perform(
                current.get(),
                Operation.SET_UP_PARTNER,
                id,
                () -> setUpPartner.setUp(id, name, role, isaQualifier, isaId, gsId));
        return Flashes.done(request, "/app/admin/partners", "partner.ready", id);
    }

    private static PartnerRow row(TradingPartner p) {
        String isa = p.isaQualifier() + "/" + p.isaId();
        return new PartnerRow(p.partnerId(), p.name(), p.role().name(), isa, p.gsId(), p.since());
    }
}
