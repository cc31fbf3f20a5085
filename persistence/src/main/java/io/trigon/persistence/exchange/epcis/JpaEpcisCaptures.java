package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.EpcisCapture;
import io.trigon.domain.exchange.epcis.EpcisCaptures;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Capture jobs by JPA. */
@ApplicationScoped
public class JpaEpcisCaptures implements EpcisCaptures {
    private EntityManager manager;

    protected JpaEpcisCaptures() {}

    @Inject
    public JpaEpcisCaptures(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public EpcisCapture add(EpcisCapture capture) {
        return Entities.add(manager, capture);
    }

    @Override
    public Optional<EpcisCapture> byCaptureId(String captureId) {
        return Entities.first(
                manager.createQuery("select c from EpcisCapture c where c.captureId = :id", EpcisCapture.class)
                        .setParameter("id", captureId));
    }

    @Override
    public Optional<EpcisCapture> ofMessage(long messageId) {
        return Entities.first(
                manager.createQuery("select c from EpcisCapture c where c.messageId = :id", EpcisCapture.class)
                        .setParameter("id", messageId));
    }

    @Override
    public List<EpcisCapture> list(Collection<String> partners, Long before, int limit) {
        if (partners != null && partners.isEmpty()) {
            return List.of();
        }
        String whose = partners == null ? "" : " and c.partnerId in :partners";
        var query = manager.createQuery(
                        "select c from EpcisCapture c where c.id < :before" + whose + " order by c.id desc",
                        EpcisCapture.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit);
        return (partners == null ? query : query.setParameter("partners", partners)).getResultList();
    }
}
