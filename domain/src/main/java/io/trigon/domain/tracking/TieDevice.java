package io.trigon.domain.tracking;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ties a device to a shipment, registering it when it is new. The same tie again changes nothing. */
@ApplicationScoped
public class TieDevice {
    private Devices devices;
    private Events events;
    private Clock clock;

    protected TieDevice() {}

    @Inject
    public TieDevice(Devices devices, Events events, Clock clock) {
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /** The identifier is what the device sends; an equipment number will do. */
    @Transactional
    public DeviceTie tie(Shipment shipment, String identifier) {
        Device device = devices.byIdentifier(identifier)
                .orElseGet(() -> devices.add(new Device(identifier, shipment.carrier(), clock.instant())));
        return devices.lastingTies(identifier).stream()
                .filter(t -> t.shipment().id().equals(shipment.id()))
                .findFirst()
                .orElseGet(() -> {
                    DeviceTie tie = devices.add(new DeviceTie(device, shipment, clock.instant()));
                    events.fire(new DeviceTied(
                            clock.instant(),
                            identifier,
                            shipment.trackingNumber().value()));
                    return tie;
                });
    }

    /** Ends every tie of a shipment that is done. */
    @Transactional
    public void release(Shipment shipment) {
        devices.tiesOf(shipment.id()).stream().filter(t -> t.until() == null).forEach(t -> {
            t.end(clock.instant());
            events.fire(new DeviceReleased(
                    clock.instant(),
                    t.device().identifier(),
                    shipment.trackingNumber().value()));
        });
    }
}
