package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.as2.AgreeOnAs2;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.KeepOwnKey;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates.Handed;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.shared.Page;
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

/** A partner's AS2 card: terms, certificates of both sides, the last messages. */
@Path("/admin/partners/{id: [A-Z0-9_-]{2,35}}/as2")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class As2Pages {
    private As2PageFiller filler;
    private AgreeOnAs2 agreeOnAs2;
    private KeepPartnerCertificates certificates;
    private KeepOwnKey ownKey;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected As2Pages() {}

    @Inject
    As2Pages(
            As2PageFiller filler,
            AgreeOnAs2 agreeOnAs2,
            KeepPartnerCertificates certificates,
            KeepOwnKey ownKey,
            AuditDeed audit,
            CurrentViewer current) {
        this.filler = filler;
        this.agreeOnAs2 = agreeOnAs2;
        this.certificates = certificates;
        this.ownKey = ownKey;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    public Page page(@PathParam("id") String id) {
        boolean mayAgree = current.get().may(Operation.AGREE_ON_AS2);
        boolean mayRenew = current.get().may(Operation.RENEW_OWN_KEY);
        return new Page("exchange/as2", filler.fill(id, mayAgree, mayRenew));
    }

    @POST
    @Door(Operation.AGREE_ON_AS2)
    public Response agree(@PathParam("id") String id, @BeanParam As2Form form) {
        As2Terms terms = form.terms();
        audit.perform(current.get(), Operation.AGREE_ON_AS2, id, () -> agreeOnAs2.agree(id, terms));
        return Flashes.done(request, path(id), "as2.agreed", id);
    }

    @POST
    @Path("/certificates")
    @Door(Operation.AGREE_ON_AS2)
    public Response add(
            @PathParam("id") String id, @FormParam("pem") String pem, @FormParam("vouchesFor") String vouchesFor) {
        Handed handed = new Handed(As2Json.bytes(pem), vouchesFor, false);
        audit.perform(current.get(), Operation.AGREE_ON_AS2, id, () -> certificates
                .add(id, handed)
                .fingerprint());
        return Flashes.done(request, path(id), "as2.certificate.added", id);
    }

    @POST
    @Path("/certificates/{certificate: \\d{1,18}}/withdraw")
    @Door(Operation.AGREE_ON_AS2)
    public Response withdraw(@PathParam("id") String id, @PathParam("certificate") long certificate) {
        audit.perform(current.get(), Operation.AGREE_ON_AS2, id, () -> certificates
                .withdraw(id, certificate)
                .fingerprint());
        return Flashes.done(request, path(id), "as2.certificate.withdrawn", id);
    }

    @POST
    @Path("/certificates/{certificate: \\d{1,18}}/drop")
    @Door(Operation.AGREE_ON_AS2)
    public Response drop(@PathParam("id") String id, @PathParam("certificate") long certificate) {
        audit.perform(current.get(), Operation.AGREE_ON_AS2, id, () -> {
            certificates.drop(id, certificate);
            return id;
        });
        return Flashes.done(request, path(id), "as2.certificate.dropped", id);
    }

    /** The certificates stay: whoever agrees again needs no new ones. */
    @POST
    @Path("/end")
    @Door(Operation.AGREE_ON_AS2)
    public Response end(@PathParam("id") String id) {
        audit.perform(current.get(), Operation.AGREE_ON_AS2, id + " ended", () -> {
            agreeOnAs2.end(id);
            return id;
        });
        return Flashes.done(request, path(id), "as2.ended", id);
    }

    @GET
    @Path("/own.pem")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Door(Operation.SEE_PARTNERS)
    public Response own() {
        return Response.ok(As2Json.bytes(As2Json.pem(ownKey.current().der()) + "\n"))
                .header("Content-Disposition", "attachment; filename=\"trigon-as2.pem\"")
                .build();
    }

    @POST
    @Path("/renew")
    @Door(Operation.RENEW_OWN_KEY)
    public Response renew(@PathParam("id") String id) {
        audit.perform(
                current.get(), Operation.RENEW_OWN_KEY, id, () -> ownKey.renew().fingerprint());
        return Flashes.done(request, path(id), "as2.renewed", "");
    }

    private static String path(String id) {
        return "/app/admin/partners/" + id + "/as2";
    }
}
