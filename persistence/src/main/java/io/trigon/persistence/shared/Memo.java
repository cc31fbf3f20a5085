package io.trigon.persistence.shared;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a transaction asked for is not asked for again while it runs. It is forgotten with the transaction, so that nobody
 * misses for longer what another node changed.
 */
public final class Memo {
    private static final String KEY = Memo.class.getName();

    private Memo() {}

    /** What was found under the key before in this transaction, else what is found now; outside a transaction always that. */
    public static <T> T of(EntityManager manager, Object key, Supplier<T> find) {
        Map<Object, Object> known = known(manager);
        Object before = known.get(key);
        if (before == null) {
            before = find.get();
            known.put(key, before);
        }
        @SuppressWarnings("unchecked")
        T found = (T) before;
        return found;
    }

    /** It is to be looked for again. */
    public static void forget(EntityManager manager, Object key) {
        known(manager).remove(key);
    }

    private static Map<Object, Object> known(EntityManager manager) {
        if (!manager.isJoinedToTransaction()) {
            return new HashMap<>();
        }
        Map<Object, Object> known = stored(manager);
        if (known == null) {
            known = new HashMap<>();
            manager.setProperty(KEY, known);
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> stored(EntityManager manager) {
        return (Map<Object, Object>) manager.getProperties().get(KEY);
    }
}
