package io.trigon.domain.tracking;

import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Tells a shipment's forecast with what it was made of. */
@ApplicationScoped
public class ExplainForecast {
    /**
     * A forecast and its reasons.
     *
     * @param lateByMinutes negative when early; null without a promise
     * @param beforeDeparture it was not picked up yet: when it is late now, its slot can't be met any more
     * @param why null when it was not reckoned from a distance: it has arrived, or the carrier said when
     */
    public record Explained(
            Instant expected,
            Instant earliest,
            Instant latest,
            Instant promised,
            Long lateByMinutes,
            EtaForecast.Basis basis,
            Instant computedAt,
            boolean beforeDeparture,
            ForecastWhy why) {}

    private Shipments shipments;
    private Forecasts forecasts;

    protected ExplainForecast() {}

    @Inject
    public ExplainForecast(Shipments shipments, Forecasts forecasts) {
        this.shipments = shipments;
        this.forecasts = forecasts;
    }

    /** Empty while there is no forecast. The caller may see the shipment. */
    @Transactional
    public Optional<Explained> explain(TrackingNumber number) {
        return shipments.byNumber(number).flatMap(s -> forecasts.of(s.id()).map(f -> explained(s, f)));
    }

    private static Explained explained(Shipment shipment, EtaForecast f) {
        boolean before = shipment.pickedUpAt() == null && shipment.arrivedAt() == null;
        return new Explained(
                f.expected(),
                f.earliest(),
                f.latest(),
                f.promised(),
                f.lateness() == null ? null : f.lateness().toMinutes(),
                f.basis(),
                f.computedAt(),
                before,
                f.why().orElse(null));
    }
}
