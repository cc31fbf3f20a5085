package io.trigon.domain.tracking;

import java.util.Optional;

/** The forecasts of shipments, one each. */
public interface Forecasts {
    Optional<EtaForecast> of(long shipmentId);

    EtaForecast add(EtaForecast forecast);
}
