package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.DeclineBooking;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Orders of partners that we don't take. */
@Path("/shipments/{trackingNumber}/decline")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeclineResource {
    private DeclineBooking decline;
    private Asked asked;

    protected DeclineResource() {}

    @Inject
    DeclineResource(DeclineBooking decline, Asked asked) {
        this.decline = decline;
        this.asked = asked;
    }

    /** @param reason in at most 200 characters; who ordered is told it */
    public record Refusal(String reason) {}

    /** The shipment's status after it. */
    public record Declined(String trackingNumber, ShipmentStatus status) {}

    @POST
    @Door(Operation.DECLINE_BOOKING)
    @Answers(200)
    @Summary(
            "Declines a partner's order before its pick-up, and answers it by 990, IFTMBC or APERAK; again, it changes nothing")
    public Declined decline(@PathParam("trackingNumber") String number, Refusal body) {
        TrackingNumber shipment = VisibleShipments.read(number);
        return asked.to(
                Operation.DECLINE_BOOKING,
                shipment.value(),
                () -> new Declined(shipment.value(), decline.decline(asked.by(), shipment, body.reason())));
    }
}
