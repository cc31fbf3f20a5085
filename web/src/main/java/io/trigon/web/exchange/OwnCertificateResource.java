package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.as2.KeepOwnKey;
import io.trigon.domain.exchange.as2.TakeOwnCertificate;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import io.trigon.web.exchange.As2Json.OwnCertificate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The certificate that partners know us by in AS2. */
@Path("/exchange/as2/certificate")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnCertificateResource {
    private KeepOwnKey own;
    private TakeOwnCertificate takeOwn;
    private Asked asked;

    protected OwnCertificateResource() {}

    @Inject
    OwnCertificateResource(KeepOwnKey own, TakeOwnCertificate takeOwn, Asked asked) {
        this.own = own;
        this.takeOwn = takeOwn;
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

    /** A request for a certificate (PKCS #10), in PEM. */
    public record SigningRequest(String pem) {}

    @GET
    @Path("/request")
    @Door(Operation.RENEW_OWN_KEY)
    @Summary("A request for a certificate of the key that signs now, to be handed to an authority")
    public SigningRequest request() {
        return new SigningRequest(takeOwn.request());
    }

    /** A certificate in PEM. */
    public record Given(String pem) {}

    @PUT
    @Door(Operation.RENEW_OWN_KEY)
    @Summary("Takes the certificate that an authority gave for the key that signs now; partners need it")
    public OwnCertificate take(Given body) {
        return asked.to(
                Operation.RENEW_OWN_KEY,
                OwnCertificate::fingerprint,
                () -> OwnCertificate.of(takeOwn.take(As2Json.bytes(body.pem()))));
    }

    /**
     * A key that was made elsewhere, with its certificate.
     *
     * @param pkcs12 the file in Base64
     * @param password of the file; it is kept nowhere
     */
    public record KeyFile(String pkcs12, String password) {}

    @POST
    @Path("/import")
    @Answers(201)
    @Door(Operation.RENEW_OWN_KEY)
    @Summary(
            "Takes a key with its certificate (PKCS #12); the one before goes on decrypting, and partners need the new one")
    public OwnCertificate takeKey(KeyFile body) {
        return asked.to(
                Operation.RENEW_OWN_KEY,
                OwnCertificate::fingerprint,
                () -> OwnCertificate.of(takeOwn.takeKey(As2Json.file(body.pkcs12()), body.password())));
    }
}
