package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.GoLive;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether what a partner sends has an effect: it tests, or is live. */
@Path("/exchange/partners/{id: [A-Za-z0-9_-]+}/stage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StageResource {
    private GoLive goLive;
    private Asked asked;

    protected StageResource() {}

    @Inject
    StageResource(GoLive goLive, Asked asked) {
        this.goLive = goLive;
        this.asked = asked;
    }

    /** TEST or LIVE; a reason lets an administrator have a partner go live though cases are open. */
    public record StageJson(Stage stage, String reason) {}

    @POST
    @Door(Operation.SET_UP_PARTNER)
    @Summary("Lets a partner go live when its cases passed, or test again")
    public StageJson stage(@PathParam("id") String id, StageJson body) {
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
