package io.trigon.domain.testing;

import io.trigon.domain.exchange.Telling;
import io.trigon.domain.exchange.Tellings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What partners are told, in a list that keeps each from being told twice. */
public final class InMemoryTellings implements Tellings {
    private final List<Telling> rows = new CopyOnWriteArrayList<>();

    public synchronized List<Telling> all() {
        return List.copyOf(rows);
    }

    @Override
    public synchronized Telling add(Telling telling) {
        if (rows.stream().anyMatch(t -> key(t).equals(key(telling)))) {
            throw new IllegalStateException("told already: " + key(telling));
        }
        rows.add(Ids.give(telling));
        return telling;
    }

    private static String key(Telling t) {
        return String.join(
                "/", t.partnerId(), t.messageType(), t.kind().name(), String.valueOf(t.subjectId()), t.occasion());
    }

    @Override
    public synchronized Optional<Telling> byId(long id) {
        return rows.stream().filter(t -> t.id() == id).findFirst();
    }

    @Override
    public synchronized List<Telling> of(String partnerId, String messageType, String trackingNumber) {
        return rows.stream()
                .filter(t -> t.partnerId().equals(partnerId) && t.messageType().equals(messageType))
                .filter(t -> t.trackingNumber().equals(trackingNumber))
                .toList();
    }

    @Override
    public synchronized List<Long> waiting(int limit) {
        return rows.stream()
                .filter(t -> t.state() == Telling.State.WAITING)
                .limit(limit)
                .map(Telling::id)
                .toList();
    }

    @Override
    public Optional<Telling> claim(long id) {
        return byId(id).filter(t -> t.state() == Telling.State.WAITING);
    }
}
