package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.AgreeMessages;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.exchange.PutPartner;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Summary;
import io.trigon.web.exchange.ProfileJson.AgreementJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;

/** What is agreed with a partner on messages, from which day to which. */
@Path("/exchange/partners/{id: [A-Za-z0-9_-]+}/agreements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {
    private PutPartner putPartner;
    private AgreeMessages agreeMessages;
    private Agreements agreements;
    private Asked asked;

    protected AgreementsResource() {}

    @Inject
    AgreementsResource(PutPartner putPartner, AgreeMessages agreeMessages, Agreements agreements, Asked asked) {
        this.putPartner = putPartner;
        this.agreeMessages = agreeMessages;
        this.agreements = agreements;
        this.asked = asked;
    }

    /** An agreement with its id. */
    public record Agreed(long id, AgreementJson agreement) {}

    @GET
    @Door(Operation.SEE_PARTNERS)
    @Summary("The partner's agreements, past and to come too")
    public Items<Agreed> agreements(@PathParam("id") String id) {
        List<AgreementJson> terms = ProfileJson.of(putPartner.profile(id)).agreements();
        List<Agreement> rows = agreements.of(id);
        return Items.all(rows, row -> new Agreed(row.id(), terms.get(rows.indexOf(row))));
    }

    @POST
    @Door(Operation.SET_UP_PARTNER)
    @Answers(201)
    @Summary("Agrees on messages of a type; one of the same direction, type and first day is replaced")
    public Agreed agree(@PathParam("id") String id, AgreementJson body) {
        putPartner.profile(id);
        BrokenRule.unless(
                body.direction() != null && body.messageType() != null && body.from() != null,
                "agreement-incomplete",
                "an agreement has a direction, a type and a first day");
        return asked.to(
                Operation.SET_UP_PARTNER,
                id + " " + body.direction() + " " + body.messageType(),
                () -> new Agreed(agreeMessages.agree(id, body.terms()), AgreementJson.of(body.terms())));
    }

    /** The last day that it holds. */
    public record End(LocalDate until) {}

    @POST
    @Path("/{agreement: \\d{1,18}}/end")
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Ends an agreement with a day")
    public End end(@PathParam("id") String id, @PathParam("agreement") long agreement, End body) {
        return asked.to(Operation.SET_UP_PARTNER, id + " agreement " + agreement, () -> {
            agreeMessages.end(id, agreement, body.until());
            return body;
        });
    }
}
