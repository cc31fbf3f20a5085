package io.trigon.domain.exchange;

import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneRecorded;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets a carrier hear of it when what it was offered was changed or called off by who ordered it. */
@ApplicationScoped
public class KeepLegsTrue {
    private Shipments shipments;
    private TenderLeg tenderLeg;

    protected KeepLegsTrue() {}

    @Inject
    public KeepLegsTrue(Shipments shipments, TenderLeg tenderLeg) {
        this.shipments = shipments;
        this.tenderLeg = tenderLeg;
    }

    /** In the transaction of the change. */
    public void recorded(@Observes MilestoneRecorded event) {
        boolean changed = event.code() == MilestoneCode.CHANGED;
        boolean cancelled = event.code() == MilestoneCode.CANCELLED && event.status() == ShipmentStatus.CANCELLED;
        if (changed || cancelled) {
            Shipment shipment = shipments
                    .byNumber(new TrackingNumber(event.trackingNumber()))
                    .orElseThrow(() -> new NotFound("shipment"));
            tenderLeg.follow(shipment, cancelled);
        }
    }
}
