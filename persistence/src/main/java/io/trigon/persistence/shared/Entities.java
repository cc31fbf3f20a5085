package io.trigon.persistence.shared;

import io.trigon.domain.shared.BrokenRule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What every repository of entities does alike. */
public final class Entities {

    private static final String REFRESH = "eclipselink.refresh";
    private static final String TOO_LONG = "22001";

    private Entities() {}

    /**
     * Stores at once: a broken uniqueness speaks up here, and rows that name this one by its id alone find it.
     *
     * @return the same entity, with its id
     * @throws BrokenRule {@code value-too-long} when a text is longer than its column
     */
    public static <T> T add(EntityManager manager, T entity) {
        manager.persist(entity);
        try {
            manager.flush();
        } catch (PersistenceException refused) {
            throw isTooLong(refused)
                    ? new BrokenRule(
                            "value-too-long",
                            "a text is too long: " + rootOf(refused).getMessage())
                    : refused;
        }
        return entity;
    }

    private static boolean isTooLong(Throwable thrown) {
        return rootOf(thrown) instanceof SQLException sql && TOO_LONG.equals(sql.getSQLState());
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
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
