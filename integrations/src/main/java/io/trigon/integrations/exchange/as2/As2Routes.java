package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.ChaseReceipts;
import io.trigon.domain.exchange.as2.WarnOfExpiry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** What AS2 does without being asked: receipts are chased, ends of certificates are told. */
@Dependent
public class As2Routes extends RouteBuilder {
    private final ChaseReceipts chaseReceipts;
    private final WarnOfExpiry warnOfExpiry;

    @Inject
    public As2Routes(ChaseReceipts chaseReceipts, WarnOfExpiry warnOfExpiry) {
        this.chaseReceipts = chaseReceipts;
        this.warnOfExpiry = warnOfExpiry;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:as2-receipts?delay=5000&period=5000")
                .routeId("as2-receipts-chase")
                .process(e -> chaseReceipts.chase());
        from("timer:as2-certificates?delay=10000&period=600000")
                .routeId("as2-certificates-warn")
                .process(e -> warnOfExpiry.warn());
    }
}
