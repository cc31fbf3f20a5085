package io.trigon.integrations.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** Lets events that came before their shipments tell of them. */
@Dependent
public class EarlyEventRoutes extends RouteBuilder {

    private final EarlyEvents events;

    @Inject
    public EarlyEventRoutes(EarlyEvents events) {
        this.events = events;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:early-events?delay=900&period=1000")
                .routeId("epcis-early-events-in")
                .process(e -> events.look());
    }
}
