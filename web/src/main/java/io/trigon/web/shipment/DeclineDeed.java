package io.trigon.web.shipment;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.DeclineBooking;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** A person declines an order on the page of its shipment. */
@Path("/shipments")
@RequestScoped
public class DeclineDeed {
    private DeclineBooking declineBooking;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected DeclineDeed() {}

    @Inject
    DeclineDeed(DeclineBooking declineBooking, AuditDeed audit, CurrentViewer current) {
        this.declineBooking = declineBooking;
        this.audit = audit;
        this.current = current;
    }

    /** @param reason as who ordered is told it */
    @POST
    @Path("/{number}/decline")
    @Door(Operation.DECLINE_BOOKING)
    public Response decline(@PathParam("number") String number, @FormParam("reason") String reason) {
        TrackingNumber shipment = TrackingNumber.read(number).orElseThrow(() -> new NotFound("shipment"));
        Viewer viewer = current.get();
        audit.perform(
                viewer,
                Operation.DECLINE_BOOKING,
                shipment.value(),
                () -> declineBooking.decline(viewer, shipment, reason));
        return Flashes.done(request, "/app/shipments/" + shipment.value(), "decline.done", "");
    }
}
