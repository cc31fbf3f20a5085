package io.trigon.integrations.tracking;

import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.ForecastArrival;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.builder.RouteBuilder;

/** Every few minutes forecasts what nobody reported on: silence makes a shipment late too. */
@Dependent
public class ForecastClockRoute extends RouteBuilder {
    private static final Logger LOG = Logger.getLogger(ForecastClockRoute.class.getName());
    private static final long PERIOD_MILLIS = 5 * 60_000L;

    private final Shipments shipments;
    private final ForecastArrival forecast;
    private final long periodMillis;

    @Inject
    ForecastClockRoute(Shipments shipments, ForecastArrival forecast) {
        this(shipments, forecast, PERIOD_MILLIS);
    }

    ForecastClockRoute(Shipments shipments, ForecastArrival forecast, long periodMillis) {
        this.shipments = shipments;
        this.forecast = forecast;
        this.periodMillis = periodMillis;
    }

    @Override
    public void configure() {
        from("timer:forecast?period=" + periodMillis + "&delay=" + periodMillis)
                .routeId("clock-forecast-in")
                .process(tick -> forecastAll(shipments.open()));
    }

    /** One that fails doesn't keep the others waiting. */
    private void forecastAll(List<TrackingNumber> open) {
        for (TrackingNumber number : open) {
            try {
                forecast.refresh(number);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "The arrival of " + number + " could not be forecast: " + e);
            }
        }
    }
}
