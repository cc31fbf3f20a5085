package io.trigon.domain.testing;

import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.DeviceAlarms;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Alarms in a list. */
public final class InMemoryAlarms implements DeviceAlarms {
    private final List<DeviceAlarm> alarms = new CopyOnWriteArrayList<>();
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
    public boolean isKnown(String device, String kind, Instant from, Instant until) {
        return lastOf(device, Integer.MAX_VALUE).stream()
                .filter(a -> a.kind().equals(kind))
                .anyMatch(a -> !a.at().isBefore(from) && a.at().isBefore(until));
    }

    @Override
    public int forget(Instant before) {
        int all = alarms.size();
        alarms.removeIf(a -> a.at().isBefore(before));
        return all - alarms.size();
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
