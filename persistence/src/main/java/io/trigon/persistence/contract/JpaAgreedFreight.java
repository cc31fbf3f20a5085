package io.trigon.persistence.contract;

import io.trigon.domain.contract.AgreedFreight;
import io.trigon.domain.contract.FreightPrice;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Prices agreed with carriers, by JPA. */
@ApplicationScoped
public class JpaAgreedFreight implements AgreedFreight {

    private EntityManager manager;

    protected JpaAgreedFreight() {}

    @Inject
    public JpaAgreedFreight(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public FreightPrice add(FreightPrice price) {
        return Entities.add(manager, price);
    }

    @Override
    public Optional<FreightPrice> with(long carrierId, long shipmentId) {
        return Entities.first(manager.createQuery(
                        "select p from FreightPrice p where p.carrier.id = :carrier and p.shipment.id = :shipment",
                        FreightPrice.class)
                .setParameter("carrier", carrierId)
                .setParameter("shipment", shipmentId));
    }
}
