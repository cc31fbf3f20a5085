package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.device.ForgetAlarms;
import io.trigon.domain.tracking.device.ForgetStrangers;
import io.trigon.domain.tracking.device.WatchSilentDevices;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes down, now and then, which devices spoke and what was refused; keeps strangers and alarms within bounds; looks for
 * silent ones. */
@Dependent
public class ReceptionRoutes extends RouteBuilder {
    private final ReceptionNotes notes;
    private final ForgetStrangers strangers;
    private final ForgetAlarms alarms;
    private final WatchSilentDevices silent;
    private final Duration patience;

    @Inject
    ReceptionRoutes(
            ReceptionNotes notes,
            ForgetStrangers strangers,
            ForgetAlarms alarms,
            WatchSilentDevices silent,
            @ConfigProperty(name = "trigon.device.silence.hours", defaultValue = "2") int hours) {
        this.notes = notes;
        this.strangers = strangers;
        this.alarms = alarms;
        this.silent = silent;
        this.patience = Duration.ofHours(hours);
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:receptions?delay=30000&period=30000")
                .routeId("devices-receptions-in")
                .process(e -> notes.write());
        from("timer:strangers?delay=3600000&period=3600000")
                .routeId("devices-strangers-in")
                .process(e -> strangers.forget());
        from("timer:old-alarms?delay=3600000&period=3600000")
                .routeId("devices-alarms-in")
                .process(e -> alarms.forget());
        from("timer:silent-devices?delay=120000&period=300000")
                .routeId("devices-silence-in")
                .process(e -> silent.watch(patience));
    }
}
