package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.AgreeMessages;
import io.trigon.domain.exchange.GoLive;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.KeptTime;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What is done on a partner's page: it goes live, tests again, and an agreement ends. */
@Path("/admin/partners")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartnerDeeds {
    private AgreeMessages agreeMessages;
    private GoLive goLive;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected PartnerDeeds() {}

    @Inject
    PartnerDeeds(AgreeMessages agreeMessages, GoLive goLive, AuditDeed audit, CurrentViewer current) {
        this.agreeMessages = agreeMessages;
        this.goLive = goLive;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Path("/{id: [A-Z0-9][A-Z0-9_-]+}/live")
    @Door(Operation.SET_UP_PARTNER)
    public Response live(@PathParam("id") String id, @FormParam("reason") @DefaultValue("") String reason) {
        Viewer viewer = current.get();
        String why = reason.isBlank() ? "" : ": " + reason.strip();
        audit.perform(viewer, Operation.SET_UP_PARTNER, id + " LIVE" + why, () -> {
            goLive.live(viewer, id, reason);
            return id;
        });
        return Flashes.done(request, PartnerPages.HERE + "/" + id, "partner.is.live", id);
    }

    @POST
    @Path("/{id: [A-Z0-9][A-Z0-9_-]+}/test")
    @Door(Operation.SET_UP_PARTNER)
    public Response test(@PathParam("id") String id) {
        audit.perform(current.get(), Operation.SET_UP_PARTNER, id + " TEST", () -> {
            goLive.test(id);
            return id;
        });
        return Flashes.done(request, PartnerPages.HERE + "/" + id, "partner.is.testing", id);
    }

    @POST
    @Path("/{id: [A-Z0-9][A-Z0-9_-]+}/agreements/{agreement: \\d{1,18}}/end")
    @Door(Operation.SET_UP_PARTNER)
    public Response end(
            @PathParam("id") String id, @PathParam("agreement") long agreement, @FormParam("until") String until) {
        LocalDate day = day(until);
        audit.perform(current.get(), Operation.SET_UP_PARTNER, id + " agreement " + agreement, () -> {
            agreeMessages.end(id, agreement, day);
            return id;
        });
        return Flashes.done(request, PartnerPages.HERE + "/" + id, "agreement.ends", day.toString());
    }

    private static LocalDate day(String text) {
        try {
            return KeptTime.dayOf(text == null ? "" : text);
        } catch (DateTimeException unreadable) {
            throw new BrokenRule("agreement-incomplete", "an agreement ends on a day");
        }
    }
}
