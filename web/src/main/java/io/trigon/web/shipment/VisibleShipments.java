package io.trigon.web.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds the shipment that a path names, if it is the viewer's business. */
@ApplicationScoped
class VisibleShipments {
    private ShipmentReads shipments;

    protected VisibleShipments() {}

    @Inject
    VisibleShipments(ShipmentReads shipments) {
        this.shipments = shipments;
    }

    /** @throws NotFound alike for what is no number, is nobody's, or is another's */
    ShipmentView named(Viewer viewer, String number) {
        return shipments.view(viewer, read(number)).orElseThrow(() -> new NotFound("shipment"));
    }

    static TrackingNumber read(String number) {
        return TrackingNumber.read(number).orElseThrow(() -> new NotFound("shipment"));
    }
}
