package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import io.trigon.web.exchange.As2Json.Certificate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Certificates that a partner handed over. */
@Path("/exchange/partners/{id: [A-Z0-9_-]{2,35}}/certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificatesResource {
    private KeepPartnerCertificates keep;
    private Asked asked;

    protected CertificatesResource() {}

    @Inject
    CertificatesResource(KeepPartnerCertificates keep, Asked asked) {
        this.keep = keep;
        this.asked = asked;
    }

    /** A certificate in PEM. */
    public record NewCertificate(String pem) {}

    @POST
    @Door(Operation.AGREE_ON_AS2)
    @Answers(201)
    @Summary("Takes a certificate that a partner handed over; the one it follows stays while it is valid")
    public Certificate add(@PathParam("id") String id, NewCertificate body) {
        return asked.to(Operation.AGREE_ON_AS2, id, () -> Certificate.of(keep.add(id, As2Json.bytes(body.pem()))));
    }

    @DELETE
    @Path("/{certificate: \\d{1,18}}")
    @Door(Operation.AGREE_ON_AS2)
    @Summary("Drops a certificate of a partner: what is signed by it is refused")
    public void drop(@PathParam("id") String id, @PathParam("certificate") long certificate) {
        asked.to(Operation.AGREE_ON_AS2, id, () -> {
            keep.drop(id, certificate);
            return true;
        });
    }
}
