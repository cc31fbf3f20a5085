package io.trigon.domain.tracking.device;

import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.DeviceTie;
import io.trigon.domain.tracking.Devices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Keeps what devices warn of, each once, and asks a person when it is about a shipment and can't wait: one task for a
 * shipment, while it is open.
 */
@ApplicationScoped
public class RaiseAlarms {
    private static final Duration TIME_TO_ACT = Duration.ofMinutes(15);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Words for what can't wait; the others are only shown. */
    private static final Set<String> URGENT = Set.of("sos", "crash", "power-cut", "tamper", "tow", "jamming");

    private DeviceAlarms alarms;
    private Devices devices;
    private TaskInbox inbox;
    private OpenTask openTask;

    protected RaiseAlarms() {}

    @Inject
    public RaiseAlarms(DeviceAlarms alarms, Devices devices, TaskInbox inbox, OpenTask openTask) {
        this.alarms = alarms;
        this.devices = devices;
        this.inbox = inbox;
        this.openTask = openTask;
    }

    /** When this returns they are durable; the same again within a minute of the clock changes nothing. */
    @Transactional
    public void raise(List<DeviceAlarm> raised) {
        for (DeviceAlarm alarm : raised) {
            Instant minute = alarm.at().truncatedTo(ChronoUnit.MINUTES);
            if (!alarms.isKnown(alarm.device(), alarm.kind(), minute, minute.plus(MINUTE))) {
                alarms.add(alarm);
                tell(alarm);
            }
        }
    }

    private void tell(DeviceAlarm alarm) {
        if (!URGENT.contains(alarm.kind())) {
            return;
        }
        for (DeviceTie tie : devices.lastingTies(alarm.device())) {
            TrackingNumber number = tie.shipment().trackingNumber();
            boolean concerned = tie.shipment().status().isOnTheRoad();
            if (concerned
                    && inbox.openAbout(number.value(), Task.Kind.DEVICE_ALARM).isEmpty()) {
                openTask.open(TaskPlan.about(number, Task.Kind.DEVICE_ALARM, TIME_TO_ACT)
                        .saying("device=" + alarm.device() + "; alarm=" + alarm.kind()));
            }
        }
    }
}
