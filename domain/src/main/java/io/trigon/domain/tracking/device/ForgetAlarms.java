package io.trigon.domain.tracking.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets what devices warned of long ago. */
@ApplicationScoped
public class ForgetAlarms {
    private static final Duration KEPT = Duration.ofDays(90);

    private DeviceAlarms alarms;
    private Clock clock;

    protected ForgetAlarms() {}

    @Inject
    public ForgetAlarms(DeviceAlarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    /** @return how many went */
    @Transactional
    public int forget() {
        return alarms.forget(clock.instant().minus(KEPT));
    }
}
