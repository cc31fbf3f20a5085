package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.as2.AgreeOnAs2;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import io.trigon.web.exchange.As2Json.Card;
import io.trigon.web.exchange.As2Json.Certificate;
import io.trigon.web.exchange.As2Json.Terms;
import io.trigon.web.exchange.As2Json.Transfer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was agreed with a partner about AS2. */
@Path("/exchange/partners/{id: [A-Z0-9_-]{2,35}}/as2")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class As2Resource {
    private As2Sight sight;
    private AgreeOnAs2 agree;
    private Asked asked;

    protected As2Resource() {}

    @Inject
    As2Resource(As2Sight sight, AgreeOnAs2 agree, Asked asked) {
        this.sight = sight;
        this.agree = agree;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    @Summary("What was agreed with a partner about AS2, its certificates, and the last messages with their receipts")
    public Card card(@PathParam("id") String id) {
        As2Sight.Known known = sight.of(id);
        return new Card(
                id,
                known.terms().map(Terms::of).orElse(null),
                known.certificates().stream().map(Certificate::of).toList(),
                known.transfers().stream().map(Transfer::of).toList());
    }

    @PUT
    @Door(Operation.AGREE_ON_AS2)
    @Summary("Agrees on AS2 with a partner, for the first time or anew")
    public Terms agree(@PathParam("id") String id, Terms body) {
        sight.of(id);
        return asked.to(Operation.AGREE_ON_AS2, id, () -> Terms.of(agree.agree(id, body.terms(sight.ourId()))));
    }

    @DELETE
    @Door(Operation.AGREE_ON_AS2)
    @Summary("Ends AS2 with a partner: what it sends is refused")
    public void end(@PathParam("id") String id) {
        asked.to(Operation.AGREE_ON_AS2, id, () -> {
            agree.end(id);
            return true;
        });
    }
}
