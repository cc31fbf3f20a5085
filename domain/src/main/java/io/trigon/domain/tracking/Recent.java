package io.trigon.domain.tracking;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the most recently used, up to a number. For several threads. */
final class Recent<K, V> {
    private final Map<K, V> entries;

    Recent(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    synchronized void remove(K key) {
        entries.remove(key);
    }

    synchronized int size() {
        return entries.size();
    }
}
