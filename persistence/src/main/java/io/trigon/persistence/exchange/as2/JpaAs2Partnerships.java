package io.trigon.persistence.exchange.as2;

import io.trigon.domain.exchange.as2.As2Partnership;
import io.trigon.domain.exchange.as2.As2Partnerships;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Who exchanges with us by AS2, by JPA. */
@ApplicationScoped
public class JpaAs2Partnerships implements As2Partnerships {
    private EntityManager manager;

    protected JpaAs2Partnerships() {}

    @Inject
    public JpaAs2Partnerships(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public As2Partnership add(As2Partnership partnership) {
        return Entities.add(manager, partnership);
    }

    @Override
    public Optional<As2Partnership> of(String partnerId) {
        return Entities.first(
                manager.createQuery("select p from As2Partnership p where p.partnerId = :id", As2Partnership.class)
                        .setParameter("id", partnerId));
    }

    @Override
    public Optional<As2Partnership> between(String theirId, String ourId) {
        return Entities.first(manager.createQuery(
                        "select p from As2Partnership p where p.theirId = :their and p.ourId = :our",
                        As2Partnership.class)
                .setParameter("their", theirId)
                .setParameter("our", ourId));
    }

    @Override
    public void remove(As2Partnership partnership) {
        manager.remove(partnership);
    }
}
