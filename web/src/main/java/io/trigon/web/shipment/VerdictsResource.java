package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Decisions on milestones that contradict each other. */
@Path("/shipments/{trackingNumber}/verdicts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerdictsResource {
    private JudgeMilestone judge;
    private Asked asked;

    protected VerdictsResource() {}

    @Inject
    VerdictsResource(JudgeMilestone judge, Asked asked) {
        this.judge = judge;
        this.asked = asked;
    }

    /** @param verdict HOLDS or DISMISSED; none takes an earlier decision back */
    public record Verdict(Long milestone, Milestone.Verdict verdict) {}

    /** What was decided, and the shipment's status after it. */
    public record Judged(Long milestone, Milestone.Verdict verdict, ShipmentStatus status) {}

    @POST
    @Door(Operation.JUDGE_MILESTONE)
    @Answers(200)
    @Summary("Decides whether a reported milestone holds; status, forecast and notices follow")
    public Judged judge(@PathParam("trackingNumber") String number, Verdict body) {
        TrackingNumber shipment = VisibleShipments.read(number);
        if (body.milestone() == null) {
            throw new Malformed("the id of a milestone is wanted", "milestone");
        }
        return asked.to(
                Operation.JUDGE_MILESTONE,
                shipment.value(),
                () -> new Judged(
                        body.milestone(),
                        body.verdict(),
                        judge.judge(asked.by(), shipment, body.milestone(), body.verdict())));
    }
}
