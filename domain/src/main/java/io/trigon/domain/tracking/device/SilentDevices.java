package io.trigon.domain.tracking.device;

import io.trigon.domain.shipment.TrackingNumber;
import java.time.Instant;
import java.util.List;

/** Shipments by what is heard of the devices that move with them. */
public interface SilentDevices {
    /**
     * Shipments on the road none of whose devices said anything since, though one did before, and of which nobody was told.
     *
     * @param since devices that are tied later are given time
     */
    List<TrackingNumber> fallenSilent(Instant since, int limit);

    /** Shipments of whose silence somebody was told and of which a device was heard again, or that are over. */
    List<TrackingNumber> heardAgain(int limit);
}
