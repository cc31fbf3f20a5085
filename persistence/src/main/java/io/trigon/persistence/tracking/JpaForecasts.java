package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.EtaForecast;
import io.trigon.domain.tracking.Forecasts;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forecasts by JPA. */
@ApplicationScoped
public class JpaForecasts implements Forecasts {

    private EntityManager manager;

    protected JpaForecasts() {}

    @Inject
    public JpaForecasts(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Optional<EtaForecast> of(long shipmentId) {
        return Entities.first(
                manager.createQuery("select f from EtaForecast f where f.shipmentId = :shipment", EtaForecast.class)
                        .setParameter("shipment", shipmentId)
                        .setFlushMode(FlushModeType.COMMIT)); // what is added is written at once
    }

    @Override
    public Map<Long, EtaForecast> ofAll(Collection<Long> shipmentIds) {
        return Entities.among(shipmentIds, some -> manager.createQuery(
                                "select f from EtaForecast f where f.shipmentId in :ids", EtaForecast.class)
                        .setParameter("ids", some)
                        .setFlushMode(FlushModeType.COMMIT)) // what is added is written at once
                .stream()
                .collect(Collectors.toMap(EtaForecast::shipmentId, f -> f));
    }

    @Override
    public void addAll(List<EtaForecast> forecasts) {
        Entities.addAll(manager, forecasts);
    }

    @Override
    public EtaForecast add(EtaForecast forecast) {
        return Entities.add(manager, forecast);
    }
}
