package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.as2.KeepOwnKey;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import io.trigon.web.exchange.As2Json.OwnCertificate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The certificate that partners know us by in AS2. */
@Path("/exchange/as2/certificate")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnCertificateResource {
    private KeepOwnKey own;
    private Asked asked;

    protected OwnCertificateResource() {}

    @Inject
    OwnCertificateResource(KeepOwnKey own, Asked asked) {
        this.own = own;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    @Summary("The certificate that partners know us by")
    public OwnCertificate own() {
        return OwnCertificate.of(own.current());
    }

    @POST
    @Door(Operation.RENEW_OWN_KEY)
    @Answers(201)
    @Summary("Makes a new key of ours; the one before goes on decrypting, and partners need the new certificate")
    public OwnCertificate renew() {
        return asked.to(Operation.RENEW_OWN_KEY, OwnCertificate::fingerprint, () -> OwnCertificate.of(own.renew()));
    }
}
