package io.trigon.domain.testing;

import io.trigon.domain.exchange.epcis.EarlyLook;
import io.trigon.domain.exchange.epcis.EarlyLooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Looks for early events that are still to be taken, in a list. */
public final class InMemoryEarlyLooks implements EarlyLooks {
    private final List<EarlyLook> looks = new CopyOnWriteArrayList<>();

    @Override
    public EarlyLook add(EarlyLook look) {
        looks.add(Ids.give(look));
        return look;
    }

    @Override
    public List<Long> due(Instant now, int limit) {
        return looks.stream()
                .filter(look -> !look.dueAt().isAfter(now))
                .sorted(Comparator.comparing(EarlyLook::dueAt).thenComparing(EarlyLook::id))
                .map(EarlyLook::id)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<EarlyLook> claim(long id, Instant now) {
        return looks.stream()
                .filter(look -> look.id() == id && !look.dueAt().isAfter(now))
                .findFirst();
    }

    @Override
    public void remove(EarlyLook look) {
        looks.remove(look);
    }

    public List<EarlyLook> all() {
        return List.copyOf(looks);
    }
}
