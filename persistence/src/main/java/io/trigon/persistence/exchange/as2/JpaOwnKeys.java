package io.trigon.persistence.exchange.as2;

import io.trigon.domain.exchange.as2.OwnKey;
import io.trigon.domain.exchange.as2.OwnKeys;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of ours, sealed, by JPA. */
@ApplicationScoped
public class JpaOwnKeys implements OwnKeys {
    private static final String ENDING = "select id from as2_own_key where not_after < ?"
            + " and generation = (select max(k.generation) from as2_own_key k) for update skip locked";

    private EntityManager manager;
    private Reads reads;

    protected JpaOwnKeys() {}

    @Inject
    public JpaOwnKeys(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public OwnKey add(OwnKey key) {
        return Entities.add(manager, key);
    }

    @Override
    public List<OwnKey> all() {
        return manager.createQuery("select k from OwnKey k order by k.generation desc", OwnKey.class)
                .getResultList();
    }

    @Override
    public Optional<OwnKey> newestEndingBefore(Instant then) {
        return reads.first(Sql.of(ENDING, then), row -> row.number("id"))
                .map(id -> Entities.current(manager, OwnKey.class, id));
    }
}
