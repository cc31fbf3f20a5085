package io.trigon.domain.tracking.fleet;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A thing on the map: a device with the shipments that move with it, or a shipment that no device follows, at the place of
 * its last report.
 *
 * @param device null for a shipment that no device follows
 * @param label what people call the device; null for none
 * @param equipment what it is mounted on; null for none
 * @param at when it was there
 * @param speedKmh null when unknown, as the bearing
 * @param loads the shipments that move with it, the one that is worst off first
 */
public record Vehicle(
        String device,
        String label,
        String equipment,
        Instant at,
        GeoPoint point,
        Double speedKmh,
        Double bearing,
        List<Load> loads) {
    public Vehicle {
        loads = loads.stream()
                .sorted(Comparator.comparing(Load::outlook).thenComparing(Load::trackingNumber))
                .toList();
    }

    /** Of the load that is worst off. */
    public Outlook outlook() {
        return loads.isEmpty() ? Outlook.IDLE : loads.get(0).outlook();
    }

    /** What people call it. */
    public String name() {
        if (device == null) {
            return loads.get(0).trackingNumber();
        }
        return label != null ? label : equipment != null ? equipment : device;
    }
}
