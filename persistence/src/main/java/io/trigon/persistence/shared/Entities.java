package io.trigon.persistence.shared;

import io.trigon.domain.shared.BrokenRule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every repository of entities does alike. */
public final class Entities {

    private static final String REFRESH = "eclipselink.refresh";
    private static final int AT_ONCE = 256;
    private static final int LEAST = 4;
    private static final String TOO_LONG = "22001";
    private static final String NO_CHARACTER = "22021";

    private Entities() {}

    /**
     * Stores at once: a broken uniqueness speaks up here, and rows that name this one by its id alone find it.
     *
     * @return the same entity, with its id
     * @throws BrokenRule {@code value-too-long} when a text is longer than its column, of this row or another one that
     *     the transaction changed; {@code value-not-text} when it holds a character that the database has not
     */
    public static <T> T add(EntityManager manager, T entity) {
        manager.persist(entity);
        manager.flush();
        return entity;
    }

    /** Calls the manager; a text that the database can't keep comes out as a rule of ours. */
    public static Object call(EntityManager manager, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(manager, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof PersistenceException refused ? plain(refused) : thrown.getCause();
        }
    }

    private static RuntimeException plain(PersistenceException refused) {
        return rootOf(refused) instanceof SQLException sql ? plain(sql).orElse(refused) : refused;
    }

    /** The rule that was broken, if it was one of ours. */
    static Optional<RuntimeException> plain(SQLException refused) {
        String state = refused.getSQLState();
        if (TOO_LONG.equals(state)) {
            return Optional.of(new BrokenRule("value-too-long", "a text is too long to be kept"));
        }
        return NO_CHARACTER.equals(state)
                ? Optional.of(new BrokenRule("value-not-text", "a text holds a character that can't be kept"))
                : Optional.empty();
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** Stores all of them at once, as {@link #add} does one. */
    public static void addAll(EntityManager manager, Collection<?> entities) {
        if (!entities.isEmpty()) {
            entities.forEach(manager::persist);
            manager.flush();
        }
    }

    /** Gives each an id of the one sequence; they are to be written as rows, by {@link Batch}. */
    public static void number(EntityManager manager, Collection<?> entities) {
        for (Object entity : entities) {
            manager.persist(entity);
            manager.detach(entity);
        }
    }

    /**
     * Asks for many ids in few queries. Their number is filled up by repeating one, so that there are few different texts
     * of a query to be planned.
     */
    public static <T> List<T> among(Collection<Long> ids, Function<List<Long>, TypedQuery<T>> query) {
        List<T> found = new ArrayList<>();
        parts(ids).forEach(some -> found.addAll(query.apply(some).getResultList()));
        return found;
    }

    /** The ids in their order, in parts of few different sizes. */
    public static List<List<Long>> parts(Collection<Long> ids) {
        List<Long> all = ids.stream().distinct().sorted().toList();
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            int size = Math.max(LEAST, Integer.highestOneBit(some.size() * 2 - 1));
            some.addAll(Collections.nCopies(size - some.size(), some.get(0)));
            parts.add(some);
        }
        return parts;
    }

    /** The first result, if any. */
    public static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }

    /** The entity as it stands in the database now, whatever the context held of it. */
    public static <T> T current(EntityManager manager, Class<T> type, long id) {
        T entity = manager.find(type, id);
        manager.refresh(entity);
        return entity;
    }

    /** The entity with its row held until the transaction ends, as it stands in the database now. */
    public static <T> Optional<T> lock(TypedQuery<T> query) {
        List<T> rows = query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(REFRESH, "true")
                .getResultList();
        return rows.stream().findFirst();
    }
}
