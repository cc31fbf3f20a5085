package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.ConformanceCase;
import io.trigon.domain.exchange.ConformanceCases;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Cases of agreements by JPA. */
@ApplicationScoped
public class JpaConformanceCases implements ConformanceCases {
    private EntityManager manager;

    protected JpaConformanceCases() {}

    @Inject
    public JpaConformanceCases(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public ConformanceCase add(ConformanceCase shown) {
        return Entities.add(manager, shown);
    }

    @Override
    public void remove(ConformanceCase shown) {
        manager.remove(shown);
    }

    @Override
    public List<ConformanceCase> of(String partnerId) {
        return manager.createQuery(
                        "select c from ConformanceCase c join fetch c.agreement a where a.partner.partnerId = :partner"
                                + " order by a.direction, a.messageType, a.validFrom, c.id",
                        ConformanceCase.class)
                .setParameter("partner", partnerId)
                .getResultList();
    }
}
