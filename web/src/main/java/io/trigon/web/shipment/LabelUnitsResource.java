package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.shipment.LabelUnits;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Numbers of ours for the units of a shipment that carry none. */
@Path("/shipments/{trackingNumber}/labels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LabelUnitsResource {
    private LabelUnits labelUnits;
    private Asked asked;

    protected LabelUnitsResource() {}

    @Inject
    LabelUnitsResource(LabelUnits labelUnits, Asked asked) {
        this.labelUnits = labelUnits;
        this.asked = asked;
    }

    @POST
    @Door(Operation.LABEL_UNIT)
    @Summary(
            "Gives each unit without an SSCC one of ours; the new ones in the order of the units, none when all have one")
    public Items<String> give(@PathParam("trackingNumber") String number) {
        TrackingNumber shipment = VisibleShipments.read(number);
        return Items.all(
                asked.to(Operation.LABEL_UNIT, shipment.value(), () -> labelUnits.label(asked.by(), shipment)),
                Sscc::value);
    }
}
