package io.trigon.domain.tracking;

import java.util.List;
import java.util.Optional;

/** All devices and what they are tied to. */
public interface Devices {
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
}
