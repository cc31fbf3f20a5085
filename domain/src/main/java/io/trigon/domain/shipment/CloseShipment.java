package io.trigon.domain.shipment;

import io.trigon.domain.shared.NotFound;
import io.trigon.domain.tracking.TieDevice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends the care for a shipment; called by its journey when everything is done. Its devices follow it no longer. */
@ApplicationScoped
public class CloseShipment {
    private Shipments shipments;
    private TieDevice devices;
    private Clock clock;

    protected CloseShipment() {}

    @Inject
    public CloseShipment(Shipments shipments, TieDevice devices, Clock clock) {
        this.shipments = shipments;
        this.devices = devices;
        this.clock = clock;
    }

    @Transactional
    public void close(TrackingNumber number) {
        Shipment shipment = shipments.lock(number).orElseThrow(() -> new NotFound("shipment"));
        shipment.close(clock.instant());
        devices.release(shipment);
    }
}
