package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.domain.tracking.NotStored;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that knows each fix by device and time, and breaks down when a test says so. */
final class StoreForTests implements FixIntake {
    private record Key(String device, Instant at) {}

    private final Set<Key> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean broken;
    private volatile Instant poison;

    void breakDown() {
        broken = true;
    }

    void repair() {
        broken = false;
    }

    /** A fix of this time is one that no database takes. */
    void poison(Instant at) {
        poison = at;
    }

    int size() {
        return keys.size();
    }

    int refusals() {
        return refusals.get();
    }

    boolean has(Fix fix) {
        return keys.contains(new Key(fix.device(), fix.at()));
    }

    @Override
    public CompletionStage<Taken> take(List<Fix> frame) {
        if (broken) {
            refusals.incrementAndGet();
            return CompletableFuture.failedFuture(new NotStored("the store is down"));
        }
        List<Fix> never = frame.stream().filter(fix -> fix.at().equals(poison)).toList();
        frame.stream().filter(fix -> !never.contains(fix)).forEach(fix -> keys.add(new Key(fix.device(), fix.at())));
        return CompletableFuture.completedFuture(new Taken(never));
    }
}
