package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.remote.PostAddress;
import io.trigon.domain.exchange.remote.PostAddresses;
import io.trigon.domain.exchange.remote.SetPostAddress;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The address to which we post a partner's messages. Secrets go in and never come out. */
@Path("/exchange/partners/{partner}/remote/https")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HttpsAddressResource {
    private PostAddresses addresses;
    private SetPostAddress setAddress;
    private Asked asked;

    protected HttpsAddressResource() {}

    @Inject
    HttpsAddressResource(PostAddresses addresses, SetPostAddress setAddress, Asked asked) {
        this.addresses = addresses;
        this.setAddress = setAddress;
        this.asked = asked;
    }

    /** An HTTPS address; which secrets it has is told, not what they are. */
    public record AddressJson(String url, String header, boolean withSecret, boolean signed) {
        static AddressJson of(PostAddress address) {
            return new AddressJson(
                    address.url(),
                    address.header(),
                    address.lockedSecret() != null,
                    address.lockedSigningKey() != null);
        }
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    @Summary("The address to which we post the partner's messages")
    public AddressJson address(@PathParam("partner") String partner) {
        return addresses.of(partner).map(AddressJson::of).orElseThrow(() -> new NotFound("post address"));
    }

    /**
     * An HTTPS address as it is to be; a secret that isn't given stays as it is.
     *
     * @param header in which the secret is sent; X-Api-Key when missing
     * @param signingKey of an HMAC-SHA256 over the body, sent as X-Trigon-Signature
     */
    public record AddressWanted(String url, String header, String secret, String signingKey) {}

    @PUT
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Says where we post the partner's messages, and how it knows that they are ours")
    public AddressJson set(@PathParam("partner") String partner, AddressWanted body) {
        return asked.to(
                Operation.SET_UP_PARTNER,
                partner,
                () -> AddressJson.of(
                        setAddress.set(partner, body.url(), body.header(), body.secret(), body.signingKey())));
    }

    @DELETE
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Ends posting to the partner")
    public void remove(@PathParam("partner") String partner) {
        asked.to(Operation.SET_UP_PARTNER, partner, () -> {
            setAddress.remove(partner);
            return null;
        });
    }
}
