package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.TakenScan;
import io.trigon.domain.shipment.TakenScans;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Taken scans by JPA. */
@ApplicationScoped
public class JpaTakenScans implements TakenScans {
    private EntityManager manager;

    protected JpaTakenScans() {}

    @Inject
    public JpaTakenScans(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Optional<TakenScan> of(long userId, String clientId) {
        return manager.createQuery(
                        "select t from TakenScan t where t.userId = :user and t.clientId = :client", TakenScan.class)
                .setParameter("user", userId)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public TakenScan add(TakenScan scan) {
        return Entities.add(manager, scan);
    }
}
