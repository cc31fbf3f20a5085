package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreements;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Agreements by JPA. */
@ApplicationScoped
public class JpaAgreements implements Agreements {
    private EntityManager manager;

    protected JpaAgreements() {}

    @Inject
    public JpaAgreements(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Agreement add(Agreement agreement) {
        return Entities.add(manager, agreement);
    }

    @Override
    public Optional<Agreement> byId(long id) {
        return Optional.ofNullable(manager.find(Agreement.class, id));
    }

    @Override
    public void remove(Agreement agreement) {
        manager.remove(agreement);
    }

    @Override
    public List<Agreement> of(String partnerId) {
        return manager.createQuery(
                        "select a from Agreement a where a.partner.partnerId = :partner"
                                + " order by a.direction, a.messageType, a.validFrom, a.id",
                        Agreement.class)
                .setParameter("partner", partnerId)
                .getResultList();
    }

    @Override
    public List<Agreement> inForce(String partnerId, Agreement.Direction direction, LocalDate day) {
        return manager.createQuery(
                        "select a from Agreement a where a.partner.partnerId = :partner and a.direction = :direction"
                                + " and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)"
                                + " order by a.messageType, a.validFrom, a.id",
                        Agreement.class)
                .setParameter("partner", partnerId)
                .setParameter("direction", direction)
                .setParameter("day", day)
                .getResultList();
    }

    @Override
    public List<Agreement> outWith(Set<Long> companyIds, String partnerId, LocalDate day) {
        return manager.createQuery(
                        "select a from Agreement a join fetch a.partner p join fetch p.company"
                                + " where a.direction = :out and (p.company.id in :companies or p.partnerId = :partner)"
                                + " and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)"
                                + " order by a.id",
                        Agreement.class)
                .setParameter("out", Agreement.Direction.OUT)
                .setParameter("companies", companyIds)
                .setParameter("partner", partnerId == null ? "" : partnerId)
                .setParameter("day", day)
                .getResultList();
    }

    @Override
    public List<Agreement> outOf(String messageType, LocalDate day) {
        return manager.createQuery(
                        "select a from Agreement a join fetch a.partner p join fetch p.company"
                                + " where a.direction = :out and a.messageType = :type"
                                + " and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)"
                                + " order by a.id",
                        Agreement.class)
                .setParameter("out", Agreement.Direction.OUT)
                .setParameter("type", messageType)
                .setParameter("day", day)
                .getResultList();
    }
}
