package io.trigon.domain.tracking.device;

import java.time.Instant;
import java.util.List;

/** All that devices warned of. */
public interface DeviceAlarms {
    DeviceAlarm add(DeviceAlarm alarm);

    /** Whether the device warned of this in that time, its end not counted. */
    boolean isKnown(String device, String kind, Instant from, Instant until);

    /** @return how many older ones went */
    int forget(Instant before);

    /** The newest first. */
    List<DeviceAlarm> lastOf(String device, int limit);
}
