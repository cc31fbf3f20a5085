package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.device.ForgetStrangers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** Writes down, now and then, which devices spoke and what was refused; keeps strangers within bounds. */
@Dependent
public class ReceptionRoutes extends RouteBuilder {
    private final ReceptionNotes notes;
    private final ForgetStrangers strangers;

    @Inject
    ReceptionRoutes(ReceptionNotes notes, ForgetStrangers strangers) {
        this.notes = notes;
        this.strangers = strangers;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:receptions?delay=10000&period=10000")
                .routeId("devices-receptions-in")
                .process(e -> notes.write());
        from("timer:strangers?delay=600000&period=3600000")
                .routeId("devices-strangers-in")
                .process(e -> strangers.forget());
    }
}
