package io.trigon.domain.tracking.device;

import java.time.Instant;
import java.util.List;

/** All that devices warned of. */
public interface DeviceAlarms {
    DeviceAlarm add(DeviceAlarm alarm);

    boolean isKnown(String device, Instant at, String kind);

    /** The newest first. */
    List<DeviceAlarm> lastOf(String device, int limit);
}
