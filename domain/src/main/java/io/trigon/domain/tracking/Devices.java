package io.trigon.domain.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All devices and what they are tied to. */
public interface Devices {
    /**
     * A device as administration shows it, or a stranger: an identifier that sent fixes but is registered nowhere
     * ({@code registered} false).
     *
     * @param label what people call it; null for none
     * @param feed how it speaks, as the setting of its port names it; null when that was not noted
     * @param lastSeenAt when it was heard last, whatever it said; null for never
     */
    record DeviceRow(
            String identifier,
            boolean registered,
            String owner,
            String label,
            String feed,
            Instant lastSeenAt,
            Double latitude,
            Double longitude,
            Double battery,
            List<String> trackingNumbers) {}

    Device add(Device device);

    Optional<Device> byIdentifier(String identifier);

    /** Devices mounted on this equipment, given in one without blanks. */
    List<Device> mountedOn(String equipment);

    DeviceTie add(DeviceTie tie);

    Optional<DeviceTie> tieById(long id);

    /** Ties that last, with their device and shipment loaded. */
    List<DeviceTie> lastingTies(String deviceIdentifier);

    /** Every tie of a shipment. */
    List<DeviceTie> tiesOf(long shipmentId);

    /** All ties that last: followed again after a start. */
    List<DeviceTie> allLastingTies();

    /** Registered devices and strangers, the last seen first. */
    List<DeviceRow> list(int limit);
}
