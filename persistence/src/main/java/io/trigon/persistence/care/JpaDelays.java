package io.trigon.persistence.care;

import io.trigon.domain.care.Delay;
import io.trigon.domain.care.Delays;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Delays by JPA. */
@ApplicationScoped
public class JpaDelays implements Delays {

    private EntityManager manager;

    protected JpaDelays() {}

    @Inject
    public JpaDelays(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Delay add(Delay delay) {
        return Entities.add(manager, delay);
    }

    @Override
    public Optional<Delay> byId(long id) {
        return Optional.ofNullable(manager.find(Delay.class, id));
    }

    @Override
    public Optional<Delay> openOf(long shipmentId) {
        return Entities.first(manager.createQuery(
                        "select d from Delay d where d.shipment.id = :shipment and d.state = :open", Delay.class)
                .setParameter("shipment", shipmentId)
                .setParameter("open", Delay.State.OPEN));
    }

    @Override
    public Map<Long, Delay> openOfAll(Collection<Long> shipmentIds) {
        return Entities.among(shipmentIds, some -> manager.createQuery(
                                "select d from Delay d where d.shipment.id in :ids and d.state = :open", Delay.class)
                        .setParameter("ids", some)
                        .setParameter("open", Delay.State.OPEN))
                .stream()
                .collect(Collectors.toMap(d -> d.shipment().id(), d -> d));
    }
}
