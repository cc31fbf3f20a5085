package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.as2.TakeOwnCertificate;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** A certificate of an authority for our key of AS2, from a partner's AS2 card. The key is one for all partners. */
@Path("/admin/partners/{id: [A-Z0-9_-]{2,35}}/as2/own")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnKeyPages {
    private TakeOwnCertificate takeOwn;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected OwnKeyPages() {}

    @Inject
    OwnKeyPages(TakeOwnCertificate takeOwn, AuditDeed audit, CurrentViewer current) {
        this.takeOwn = takeOwn;
        this.audit = audit;
        this.current = current;
    }

    /** What is handed to an authority. */
    @GET
    @Path("/request.pem")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Door(Operation.RENEW_OWN_KEY)
    public Response request() {
        return Response.ok(takeOwn.request().getBytes(StandardCharsets.US_ASCII))
                .header("Content-Disposition", "attachment; filename=\"trigon-as2-request.pem\"")
                .build();
    }

    @POST
    @Path("/certificate")
    @Door(Operation.RENEW_OWN_KEY)
    public Response take(@PathParam("id") String id, @FormParam("pem") String pem) {
        byte[] certificate = As2Json.bytes(pem);
        audit.perform(current.get(), Operation.RENEW_OWN_KEY, id, () -> takeOwn.take(certificate)
                .fingerprint());
        return Flashes.done(request, card(id), "as2.own.certified", "");
    }

    @POST
    @Path("/key")
    @Door(Operation.RENEW_OWN_KEY)
    public Response takeKey(
            @PathParam("id") String id, @FormParam("pkcs12") String pkcs12, @FormParam("password") String password) {
        byte[] file = As2Json.file(pkcs12);
        audit.perform(current.get(), Operation.RENEW_OWN_KEY, id, () -> takeOwn.takeKey(file, password)
                .fingerprint());
        return Flashes.done(request, card(id), "as2.renewed", "");
    }

    private static String card(String id) {
        return "/app/admin/partners/" + id + "/as2";
    }
}
