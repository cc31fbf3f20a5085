package io.trigon.domain.tracking;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ties a device to a shipment because somebody says so, and forecasts with what the device has sent already. */
@ApplicationScoped
public class EquipShipment {
    private Shipments shipments;
    private TieDevice devices;
    private ForecastArrival forecast;

    protected EquipShipment() {}

    @Inject
    public EquipShipment(Shipments shipments, TieDevice devices, ForecastArrival forecast) {
        this.shipments = shipments;
        this.devices = devices;
        this.forecast = forecast;
    }

    /**
     * @param device what the device sends as its id; the same tie again changes nothing
     * @throws NotFound for a shipment that doesn't concern the viewer
     * @throws BrokenRule {@code device-identifier}, {@code shipment-is-over}; {@code device-with-others} when it moves
     *     with a shipment that doesn't concern the viewer, or is another company's: nobody else may see its way
     */
    @Transactional
    public DeviceTie equip(Viewer viewer, TrackingNumber number, String device) {
        boolean named = device != null && device.matches(Fix.DEVICE_FORM);
        BrokenRule.unless(named, "device-identifier", "a device id has 1 to 64 letters, digits, or . _ : -");
        Shipment shipment =
                shipments.lock(number).filter(s -> s.concerns(viewer)).orElseThrow(() -> new NotFound("shipment"));
        BrokenRule.unless(!shipment.status().isFinal(), "shipment-is-over", "the shipment is not on its way any more");
        boolean free = !devices.isWithOthers(viewer, device);
        BrokenRule.unless(free, "device-with-others", "the device is another company's or moves with another shipment");
        DeviceTie tie = devices.tie(shipment, device);
        forecast.refresh(shipment);
        return tie;
    }
}
