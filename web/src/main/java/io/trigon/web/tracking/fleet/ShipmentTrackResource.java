package io.trigon.web.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.fleet.ReadTrack;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The track of a shipment as the replay draws it. */
@Path("/shipments/{trackingNumber}/track")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShipmentTrackResource {
    private ShipmentReads shipments;
    private ReadTrack read;
    private Asked asked;

    protected ShipmentTrackResource() {}

    @Inject
    ShipmentTrackResource(ShipmentReads shipments, ReadTrack read, Asked asked) {
        this.shipments = shipments;
        this.read = read;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_POSITIONS)
    @Summary("The track with its halts and the fences that it crossed; the newest 5000 positions when there are more")
    public TrackJson track(@PathParam("trackingNumber") String number) {
        return TrackingNumber.read(number)
                .flatMap(tracked -> shipments.view(asked.by(), tracked))
                .map(shipment -> TrackJson.of(read.ofShipment(asked.by(), shipment)))
                .orElseThrow(() -> new NotFound("shipment"));
    }
}
