package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.remote.SetPostAddress;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The address to which we post a partner's messages, and its end. */
@Path("/admin/partners/{partner: [A-Z0-9_-]{2,35}}/connection/https")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HttpsAddressPages {
    private SetPostAddress setAddress;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected HttpsAddressPages() {}

    @Inject
    HttpsAddressPages(SetPostAddress setAddress, AuditDeed audit, CurrentViewer current) {
        this.setAddress = setAddress;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Door(Operation.SET_UP_PARTNER)
    public Response set(
            @PathParam("partner") String partner,
            @FormParam("url") String url,
            @FormParam("header") String header,
            @FormParam("secret") String secret,
            @FormParam("signingKey") String signingKey) {
        audit.perform(
                current.get(),
                Operation.SET_UP_PARTNER,
                partner,
                () -> setAddress.set(partner, url, header, secret, signingKey));
        return Flashes.done(request, Connection.pathOf(partner), "connection.address.kept", partner);
    }

    @POST
    @Path("/remove")
    @Door(Operation.SET_UP_PARTNER)
    public Response remove(@PathParam("partner") String partner) {
        audit.perform(current.get(), Operation.SET_UP_PARTNER, partner + " without HTTPS address", () -> {
            setAddress.remove(partner);
            return partner;
        });
        return Flashes.done(request, Connection.pathOf(partner), "connection.address.removed", partner);
    }
}
