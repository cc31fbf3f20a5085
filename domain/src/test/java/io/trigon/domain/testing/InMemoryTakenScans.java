package io.trigon.domain.testing;

import io.trigon.domain.shipment.TakenScan;
import io.trigon.domain.shipment.TakenScans;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Taken scans in a map. */
public final class InMemoryTakenScans implements TakenScans {
    private record Key(long userId, String clientId) {}

    private final Map<Key, TakenScan> rows = new HashMap<>();

    @Override
    public synchronized Optional<TakenScan> of(long userId, String clientId) {
        return Optional.ofNullable(rows.get(new Key(userId, clientId)));
    }

    @Override
    public synchronized TakenScan add(TakenScan scan) {
        TakenScan before = rows.putIfAbsent(new Key(scan.userId(), scan.clientId()), scan);
        if (before != null) {
            throw new IllegalStateException("taken twice: " + scan.clientId());
        }
        return scan;
    }
}
