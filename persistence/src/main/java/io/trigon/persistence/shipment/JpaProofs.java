package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.ProofOfDelivery;
import io.trigon.domain.shipment.Proofs;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Proofs of delivery by JPA. */
@ApplicationScoped
public class JpaProofs implements Proofs {

    private EntityManager manager;

    protected JpaProofs() {}

    @Inject
    public JpaProofs(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public ProofOfDelivery add(ProofOfDelivery proof) {
        return Entities.add(manager, proof);
    }

    @Override
    public Optional<ProofOfDelivery> of(long shipmentId) {
        return Entities.first(manager.createQuery(
                        "select p from ProofOfDelivery p where p.shipment.id = :shipment", ProofOfDelivery.class)
                .setParameter("shipment", shipmentId));
    }
}
