package io.trigon.integrations.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** Puts what partners are to be told into the outbox. */
@Dependent
public class TellingRoutes extends RouteBuilder {

    private final TellingPost post;

    @Inject
    public TellingRoutes(TellingPost post) {
        this.post = post;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:tellings?delay=600&period=400")
                .routeId("partners-tellings-out")
                .process(e -> post.writeWaiting());
    }
}
