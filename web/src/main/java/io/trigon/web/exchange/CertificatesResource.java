package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates;
import io.trigon.domain.exchange.as2.KeepPartnerCertificates.Handed;
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

    /**
     * A certificate in PEM.
     *
     * @param vouchesFor for an authority: the subject whose certificates it vouches for, such as CN=Acme EDI, O=Acme Inc
     * @param withdrawn true for one that is to be known only so that it is refused
     */
    public record NewCertificate(String pem, String vouchesFor, Boolean withdrawn) {
        Handed handed() {
            return new Handed(As2Json.bytes(pem), vouchesFor, Boolean.TRUE.equals(withdrawn));
        }
    }

    @POST
    @Door(Operation.AGREE_ON_AS2)
    @Answers(201)
    @Summary("Takes a certificate that a partner handed over; the one it follows stays while it is valid")
    public Certificate add(@PathParam("id") String id, NewCertificate body) {
        return asked.to(Operation.AGREE_ON_AS2, id, () -> Certificate.of(keep.add(id, body.handed())));
    }

    @POST
    @Path("/{certificate: \\d{1,18}}/withdraw")
    @Door(Operation.AGREE_ON_AS2)
    @Summary("Withdraws a certificate at once: nothing by it, and nobody it vouches for, is accepted any more")
    public Certificate withdraw(@PathParam("id") String id, @PathParam("certificate") long certificate) {
        return asked.to(Operation.AGREE_ON_AS2, id, () -> Certificate.of(keep.withdraw(id, certificate)));
    }

    @DELETE
    @Path("/{certificate: \\d{1,18}}")
    @Door(Operation.AGREE_ON_AS2)
    @Summary("Forgets a certificate of a partner: what is signed by it is refused, unless an authority vouches for it")
    public void drop(@PathParam("id") String id, @PathParam("certificate") long certificate) {
        asked.to(Operation.AGREE_ON_AS2, id, () -> {
            keep.drop(id, certificate);
            return true;
        });
    }
}
