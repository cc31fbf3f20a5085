package io.trigon.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** What every repository of entities does alike. */
public final class Entities {

    private static final String REFRESH = "eclipselink.refresh";

    private Entities() {}

    /**
     * Stores at once: a broken uniqueness speaks up here, and rows that name this one by its id alone find it.
     *
     * @return the same entity, with its id
     */
    public static <T> T add(EntityManager manager, T entity) {
        manager.persist(entity);
        manager.flush();
        return entity;
    }

    /** The first result, if any. */
    public static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }

    /** The entity with its row held until the transaction ends, as it stands in the database now. */
    public static <T> Optional<T> lock(TypedQuery<T> query) {
        List<T> rows = query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(REFRESH, "true")
                .getResultList();
        return rows.stream().findFirst();
    }
}
