package io.trigon.domain.testing;

import io.trigon.domain.exchange.ControlNumbers;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Control numbers in a map. */
public final class InMemoryControlNumbers implements ControlNumbers {
    private record Key(String partnerId, String kind, String number) {}

    private record Row(Holder holder, Instant at) {}

    private final Map<Key, Row> rows = new HashMap<>();

    @Override
    public synchronized Map<String, Holder> holders(String partnerId, String kind, Collection<String> numbers) {
        Map<String, Holder> found = new HashMap<>();
        for (String number : numbers) {
            Row row = rows.get(new Key(partnerId, kind, number));
            if (row != null) {
                found.put(number, row.holder());
            }
        }
        return found;
    }

    @Override
    public synchronized void use(String partnerId, Collection<Used> numbers, long messageId, Instant at) {
        numbers.forEach(one -> rows.putIfAbsent(
                new Key(partnerId, one.kind(), one.number()), new Row(new Holder(messageId, one.fingerprint()), at)));
    }

    @Override
    public synchronized int forgetBefore(Instant time) {
        int before = rows.size();
        rows.values().removeIf(row -> row.at().isBefore(time));
        return before - rows.size();
    }
}
