package io.trigon.integrations.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** Sends events to those who subscribed to them. */
@Dependent
public class ResultRoutes extends RouteBuilder {

    private final ResultLanes lanes;

    @Inject
    public ResultRoutes(ResultLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        lanes.queueTo(getContext().createProducerTemplate());
        from("timer:epcis-results?delay=1000&period=1000")
                .routeId("epcis-results-due-out")
                .process(e -> lanes.queueDue());
        from(ResultLanes.LANES)
                .routeId("epcis-results-out")
                .process(e -> lanes.send(e.getMessage().getBody(Long.class)));
    }
}
