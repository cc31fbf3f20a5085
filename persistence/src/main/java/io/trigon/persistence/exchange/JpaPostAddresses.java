package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.remote.PostAddress;
import io.trigon.domain.exchange.remote.PostAddresses;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Where partners take messages, by JPA. */
@ApplicationScoped
public class JpaPostAddresses implements PostAddresses {

    private EntityManager manager;

    protected JpaPostAddresses() {}

    @Inject
    public JpaPostAddresses(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public PostAddress add(PostAddress address) {
        return Entities.add(manager, address);
    }

    @Override
    public Optional<PostAddress> of(String partnerId) {
        return Entities.first(
                manager.createQuery("select a from PostAddress a where a.partnerId = :id", PostAddress.class)
                        .setParameter("id", partnerId));
    }

    @Override
    public void remove(PostAddress address) {
        manager.remove(address);
    }
}
