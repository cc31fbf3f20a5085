package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.exchange.LegTenders;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Offers to carriers by JPA. */
@ApplicationScoped
public class JpaLegTenders implements LegTenders {
    private EntityManager manager;

    protected JpaLegTenders() {}

    @Inject
    public JpaLegTenders(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public LegTender add(LegTender tender) {
        return Entities.add(manager, tender);
    }

    @Override
    public Optional<LegTender> byId(long id) {
        return Optional.ofNullable(manager.find(LegTender.class, id));
    }

    @Override
    public Optional<LegTender> byNumber(String number) {
        return Entities.first(numbered(number));
    }

    @Override
    public Optional<LegTender> lock(String number) {
        return Entities.lock(numbered(number));
    }

    private TypedQuery<LegTender> numbered(String number) {
        return manager.createQuery("select t from LegTender t where t.number = :number", LegTender.class)
                .setParameter("number", number);
    }

    @Override
    public List<LegTender> of(long shipmentId) {
        return manager.createQuery(
                        "select t from LegTender t join fetch t.partner where t.shipment.id = :shipment order by t.id",
                        LegTender.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }
}
