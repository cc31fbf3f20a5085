package io.trigon.domain.shipment;

import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends the care for a shipment; called by its journey when everything is done. */
@ApplicationScoped
public class CloseShipment {
    private Shipments shipments;
    private Clock clock;

    protected CloseShipment() {}

    @Inject
    public CloseShipment(Shipments shipments, Clock clock) {
        this.shipments = shipments;
        this.clock = clock;
    }

    @Transactional
    public void close(TrackingNumber number) {
        shipments.lock(number).orElseThrow(() -> new NotFound("shipment")).close(clock.instant());
    }
}
