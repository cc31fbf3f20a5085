package io.trigon.domain.testing;

import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.DeviceAlarms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Alarms in a list. */
public final class InMemoryAlarms implements DeviceAlarms {
    private final List<DeviceAlarm> alarms = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean broken;

    /** From now on nothing can be kept. */
    public void breakDown() {
        broken = true;
    }

    @Override
    public DeviceAlarm add(DeviceAlarm alarm) {
        if (broken) {
            throw new IllegalStateException("the store is down");
        }
        alarms.add(Ids.give(alarm));
        return alarm;
    }

    @Override
    public boolean isKnown(String device, Instant at, String kind) {
        return lastOf(device, Integer.MAX_VALUE).stream()
                .anyMatch(a -> a.at().equals(at) && a.kind().equals(kind));
    }

    @Override
    public List<DeviceAlarm> lastOf(String device, int limit) {
        return List.copyOf(alarms).stream()
                .filter(a -> a.device().equals(device))
                .sorted(Comparator.comparing(DeviceAlarm::at).reversed())
                .limit(limit)
                .toList();
    }
}
