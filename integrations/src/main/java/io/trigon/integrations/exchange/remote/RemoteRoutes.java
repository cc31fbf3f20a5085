package io.trigon.integrations.exchange.remote;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** When partners' servers are looked at. */
@Dependent
public class RemoteRoutes extends RouteBuilder {

    private final RemotePoll poll;

    @Inject
    public RemoteRoutes(RemotePoll poll) {
        this.poll = poll;
    }

    @Override
    public void configure() {
        poll.queueTo(getContext().createProducerTemplate());
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));

        from("timer:remote-poll?delay=1000&period=1000")
                .routeId("partners-servers-due-in")
                .process(e -> poll.queueDue());

        from(RemotePoll.LANES)
                .routeId("partners-servers-in")
                .process(e -> poll.poll(e.getMessage().getBody(String.class)));
    }
}
