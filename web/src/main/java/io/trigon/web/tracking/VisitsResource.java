package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences;
import io.trigon.domain.tracking.Geofences.Visit;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Which areas held a shipment on its way. */
@Path("/shipments/{trackingNumber}/visits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {
    private ShipmentReads shipments;
    private Geofences geofences;
    private Asked asked;
    private Clock clock;

    protected VisitsResource() {}

    @Inject
    VisitsResource(ShipmentReads shipments, Geofences geofences, Asked asked, Clock clock) {
        this.shipments = shipments;
        this.geofences = geofences;
        this.asked = asked;
        this.clock = clock;
    }

    /** A stay in an area of no stop; {@code leftAt} is null while it lasts. */
    public record VisitJson(
            long geofence,
            String name,
            Geofence.Purpose purpose,
            String device,
            OffsetDateTime enteredAt,
            OffsetDateTime leftAt,
            long dwellMinutes) {}

    @GET
    @Door(Operation.SEE_GEOFENCES)
    @Summary("The areas that held the shipment, from when until when")
    public Items<VisitJson> visits(@PathParam("trackingNumber") String number) {
        return Items.all(geofences.visitsOf(visible(number).id()), this::told);
    }

    private VisitJson told(Visit v) {
        Duration dwell = Duration.between(v.enteredAt(), v.leftAt() == null ? clock.instant() : v.leftAt());
        return new VisitJson(
                v.geofenceId(),
                v.name(),
                v.purpose(),
                v.device(),
                Stamp.utc(v.enteredAt()),
                Stamp.utc(v.leftAt()),
                Math.max(0, dwell.toMinutes()));
    }

    private ShipmentView visible(String number) {
        return TrackingNumber.read(number)
                .flatMap(n -> shipments.view(asked.by(), n))
                .orElseThrow(() -> new NotFound("shipment"));
    }
}
