package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.AgreeMessages;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.exchange.GoLive;
import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.domain.exchange.PartnerProfile.Difference;
import io.trigon.domain.exchange.PutPartner;
import io.trigon.domain.exchange.TradingPartner.Stage;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;

/** One partner in full: profile, agreements, stage. */
@Path("/exchange/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartnerResource {
    private PutPartner putPartner;
    private AgreeMessages agreeMessages;
    private Agreements agreements;
    private GoLive goLive;
    private Asked asked;

    protected PartnerResource() {}

    @Inject
    PartnerResource(
            PutPartner putPartner, AgreeMessages agreeMessages, Agreements agreements, GoLive goLive, Asked asked) {
        this.putPartner = putPartner;
        this.agreeMessages = agreeMessages;
        this.agreements = agreements;
        this.goLive = goLive;
        this.asked = asked;
    }

    @GET
    @Path("/{id: [A-Za-z0-9_-]+}")
    @Door(Operation.SEE_PARTNERS)
    @Summary("A partner with its agreements and cases; the answer is also the file that PUT takes")
    public ProfileJson profile(@PathParam("id") String id) {
        return ProfileJson.of(putPartner.profile(id));
    }

    /** What differs, or differed, and the partner as it is now or would be. */
    public record Put(boolean applied, List<Difference> differences, ProfileJson partner) {}

    @PUT
    @Path("/{id: [A-Za-z0-9_-]+}")
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Brings a known partner to what the body says, all of it; with preview=true only tells what would change")
    public Put put(@PathParam("id") String id, @QueryParam("preview") String preview, ProfileJson body) {
        putPartner.profile(id);
        PartnerProfile wanted = body.profile(id);
        List<Difference> differences = putPartner.preview(wanted);
        if ("true".equals(preview)) {
            return new Put(false, differences, ProfileJson.of(wanted));
        }
        return asked.to(
                Operation.SET_UP_PARTNER, id, () -> new Put(true, differences, ProfileJson.of(putPartner.put(wanted))));
    }

    /** An agreement with its id. */
    public record Agreed(long id, AgreementJson agreement) {}

    @GET
    @Path("/{id: [A-Za-z0-9_-]+}/agreements")
    @Door(Operation.SEE_PARTNERS)
    @Summary("The partner's agreements, past and to come too")
    public Items<Agreed> agreements(@PathParam("id") String id) {
        List<AgreementJson> terms = ProfileJson.of(putPartner.profile(id)).agreements();
        List<Agreement> rows = agreements.of(id);
        return Items.all(rows, row -> new Agreed(row.id(), terms.get(rows.indexOf(row))));
    }

    @POST
    @Path("/{id: [A-Za-z0-9_-]+}/agreements")
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
    @Path("/{id: [A-Za-z0-9_-]+}/agreements/{agreement: \\d{1,18}}/end")
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Ends an agreement with a day")
    public End end(@PathParam("id") String id, @PathParam("agreement") long agreement, End body) {
        return asked.to(Operation.SET_UP_PARTNER, id + " agreement " + agreement, () -> {
            agreeMessages.end(id, agreement, body.until());
            return body;
        });
    }

    /** TEST or LIVE; a reason lets an administrator have a partner go live though cases are open. */
    public record StageJson(Stage stage, String reason) {}

    @POST
    @Path("/{id: [A-Za-z0-9_-]+}/stage")
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Lets a partner go live when its cases passed, or test again")
    public StageJson stage(@PathParam("id") String id, StageJson body) {
        putPartner.profile(id);
        BrokenRule.unless(body.stage() != null, "stage-missing", "TEST or LIVE");
        String why = body.reason() == null || body.reason().isBlank() ? "" : ": " + body.reason();
        return asked.to(Operation.SET_UP_PARTNER, id + " " + body.stage() + why, () -> {
            if (body.stage() == Stage.LIVE) {
                goLive.live(asked.by(), id, body.reason());
            } else {
                goLive.test(id);
            }
            return body;
        });
    }
}
