package io.trigon.domain.tracking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forecasts of shipments, one each. */
public interface Forecasts {
    Optional<EtaForecast> of(long shipmentId);

    /** The same of several shipments; one without a forecast is left out. */
    default Map<Long, EtaForecast> ofAll(Collection<Long> shipmentIds) {
        Map<Long, EtaForecast> all = new LinkedHashMap<>();
        shipmentIds.forEach(id -> of(id).ifPresent(f -> all.put(id, f)));
        return all;
    }

    EtaForecast add(EtaForecast forecast);

    /** Stores all of them at once. */
    default void addAll(List<EtaForecast> forecasts) {
        forecasts.forEach(this::add);
    }
}
