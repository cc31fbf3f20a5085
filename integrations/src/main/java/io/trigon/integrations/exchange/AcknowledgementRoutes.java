package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.ForgetNumbers;
import io.trigon.domain.exchange.WatchAcknowledgements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for acknowledgements that are overdue, and lets old control numbers be forgotten. */
@Dependent
public class AcknowledgementRoutes extends RouteBuilder {

    private final WatchAcknowledgements watch;
    private final ForgetNumbers forgetNumbers;
    private final Duration numbersKept;

    @Inject
    public AcknowledgementRoutes(
            WatchAcknowledgements watch,
            ForgetNumbers forgetNumbers,
            @ConfigProperty(name = "trigon.exchange.numbers", defaultValue = "P90D") Duration numbersKept) {
        this.watch = watch;
        this.forgetNumbers = forgetNumbers;
        this.numbersKept = numbersKept;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0));
        from("timer:acknowledgements?delay=5000&period=15000")
                .routeId("partners-silence-in")
                .process(e -> watch.watch());
        from("timer:numbers?delay=60000&period=3600000")
                .routeId("partners-numbers-in")
                .process(e -> forgetNumbers.forget(numbersKept));
    }
}
