package io.trigon.web.shipment;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.LabelUnits;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Gives units numbers of ours, from the page of their shipment. */
@Path("/shipments")
@RequestScoped
public class LabelDeeds {
    private LabelUnits labelUnits;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected LabelDeeds() {}

    @Inject
    LabelDeeds(LabelUnits labelUnits, AuditDeed audit, CurrentViewer current) {
        this.labelUnits = labelUnits;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Path("/{number}/labels")
    @Door(Operation.LABEL_UNIT)
    public Response give(@PathParam("number") String number) {
        TrackingNumber shipment = TrackingNumber.read(number).orElseThrow(() -> new NotFound("shipment"));
        Viewer viewer = current.get();
        List<Sscc> given =
                audit.perform(viewer, Operation.LABEL_UNIT, shipment.value(), () -> labelUnits.label(viewer, shipment));
        return Flashes.done(request, "/app/shipments/" + shipment, "label.given", String.valueOf(given.size()));
    }
}
