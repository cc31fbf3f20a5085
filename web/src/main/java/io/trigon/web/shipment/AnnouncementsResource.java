package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.Announcements.AnnouncementView;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;

/** What was announced of the goods of a shipment. */
@Path("/shipments/{trackingNumber}/announcements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementsResource {
    private Announcements announcements;
    private VisibleShipments visible;
    private Asked asked;

    protected AnnouncementsResource() {}

    @Inject
    AnnouncementsResource(Announcements announcements, VisibleShipments visible, Asked asked) {
        this.announcements = announcements;
        this.visible = visible;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_SHIPMENTS)
    @Summary("Ship notices with their units and what is in them")
    public Items<AnnouncementView> list(@PathParam("trackingNumber") String number) {
        visible.named(asked.by(), number);
        return Items.all(announcements.of(asked.by(), VisibleShipments.read(number)), Function.identity());
    }
}
