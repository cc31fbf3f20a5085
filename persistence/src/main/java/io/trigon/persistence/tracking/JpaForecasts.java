package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.EtaForecast;
import io.trigon.domain.tracking.Forecasts;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

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
                        .setParameter("shipment", shipmentId));
    }

    @Override
    public EtaForecast add(EtaForecast forecast) {
        return Entities.add(manager, forecast);
    }
}
