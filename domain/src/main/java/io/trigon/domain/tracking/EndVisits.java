package io.trigon.domain.tracking;

import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends the visits of a device that is a shipment's no more: nobody looks where it goes. */
@ApplicationScoped
public class EndVisits {
    private Geofences geofences;
    private Shipments shipments;

    protected EndVisits() {}

    @Inject
    public EndVisits(Geofences geofences, Shipments shipments) {
        this.geofences = geofences;
        this.shipments = shipments;
    }

    void released(@Observes DeviceReleased event) {
        shipments
                .byNumber(new TrackingNumber(event.trackingNumber()))
                .ifPresent(shipment -> geofences.openVisits(shipment.id()).stream()
                        .filter(visit -> visit.device().equals(event.device()))
                        .forEach(visit -> visit.end(event.at())));
    }
}
