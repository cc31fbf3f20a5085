package io.trigon.domain.tracking.device;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.DeviceTie;
import io.trigon.domain.tracking.Devices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Notices that the device of a shipment on the road has fallen silent, and asks a person, once until it is heard again; then
 * the task goes by itself. Several nodes may watch at the same time: each holds the shipment it decides about.
 */
@ApplicationScoped
public class WatchSilentDevices {
    private static final int AT_ONCE = 100;
    private static final Duration TIME_TO_ASK = Duration.ofHours(2);

    private SilentDevices silent;
    private Devices devices;
    private Shipments shipments;
    private OpenTask openTask;
    private WithdrawTasks withdraw;
    private Clock clock;

    protected WatchSilentDevices() {}

    @Inject
    public WatchSilentDevices(
            SilentDevices silent,
            Devices devices,
            Shipments shipments,
            OpenTask openTask,
            WithdrawTasks withdraw,
            Clock clock) {
        this.silent = silent;
        this.devices = devices;
        this.shipments = shipments;
        this.openTask = openTask;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    /** @return of how many shipments it was noticed now */
    @Transactional
    public int watch(Duration patience) {
        silent.heardAgain(AT_ONCE).forEach(this::forget);
        int told = 0;
        for (TrackingNumber number : silent.fallenSilent(clock.instant().minus(patience), AT_ONCE)) {
            told += tell(number) ? 1 : 0;
        }
        return told;
    }

    private boolean tell(TrackingNumber number) {
        List<DeviceTie> ties = lasting(number);
        if (ties.isEmpty() || ties.stream().anyMatch(tie -> tie.silenceToldAt() != null)) {
            return false; // another node was quicker
        }
        ties.forEach(tie -> tie.tellSilence(clock.instant()));
        String names = ties.stream().map(tie -> tie.device().identifier()).collect(Collectors.joining(", "));
        openTask.open(
                TaskPlan.about(number, Task.Kind.DEVICE_SILENT, TIME_TO_ASK).saying("device=" + names));
        return true;
    }

    private void forget(TrackingNumber number) {
        Shipment shipment = shipments.lock(number).orElseThrow();
        devices.tiesOf(shipment.id()).forEach(DeviceTie::forgetSilence);
        withdraw.withdraw(number, Task.Kind.DEVICE_SILENT);
    }

    private List<DeviceTie> lasting(TrackingNumber number) {
        Shipment shipment = shipments.lock(number).orElseThrow();
        return devices.tiesOf(shipment.id()).stream()
                .filter(tie -> tie.until() == null)
                .toList();
    }
}
