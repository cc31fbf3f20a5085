package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.NamedQueries;
import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Named queries by JPA. */
@ApplicationScoped
public class JpaNamedQueries implements NamedQueries {
    private EntityManager manager;

    protected JpaNamedQueries() {}

    @Inject
    public JpaNamedQueries(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public NamedQuery add(NamedQuery query) {
        return Entities.add(manager, query);
    }

    @Override
    public Optional<NamedQuery> find(long companyId, String name) {
        return Entities.first(manager.createQuery(
                        "select q from NamedQuery q where q.companyId = :company and q.name = :name", NamedQuery.class)
                .setParameter("company", companyId)
                .setParameter("name", name));
    }

    @Override
    public List<NamedQuery> of(long companyId) {
        return manager.createQuery(
                        "select q from NamedQuery q where q.companyId = :company order by q.name", NamedQuery.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    @Override
    public void remove(NamedQuery query) {
        manager.remove(query);
    }
}
