package io.trigon.integrations.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** Issues the invoices of what was delivered. */
@Dependent
public class InvoiceRoutes extends RouteBuilder {

    private final InvoicePost post;

    @Inject
    public InvoiceRoutes(InvoicePost post) {
        this.post = post;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:invoices?delay=700&period=500")
                .routeId("payers-invoices-out")
                .process(e -> post.issueWaiting());
    }
}
