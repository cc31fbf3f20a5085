package io.trigon.integrations.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Positions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that breaks down, or takes its time, when a test says so. */
final class FaultyPositions implements Positions {
    private final Positions sound;
    private final AtomicInteger batches = new AtomicInteger();
    private final CountDownLatch inside = new CountDownLatch(1);
    private volatile boolean broken;
    private volatile boolean outOfMemory;
    private volatile Fix poison;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    FaultyPositions(Positions sound) {
        this.sound = sound;
    }

    void breakDown() {
        broken = true;
    }

    void runOutOfMemory() {
        outOfMemory = true;
    }

    /** Refuses every batch that holds this very fix. */
    void poison(Fix fix) {
        poison = fix;
    }

    void repair() {
        outOfMemory = false;
        broken = false;
    }

    /** From now on nothing is committed before {@link #release()}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    /** Waits until the writer stands before the commit. */
    boolean isHolding() throws InterruptedException {
        return inside.await(60, TimeUnit.SECONDS);
    }

    int batches() {
        return batches.get();
    }

    @Override
    public int append(List<Fix> fixes) {
        batches.incrementAndGet();
        inside.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (outOfMemory) {
            throw new OutOfMemoryError("for a test");
        }
        if (broken) {
            throw new IllegalStateException("the store is down");
        }
        BrokenRule.unless(fixes.stream().noneMatch(fix -> fix == poison), "fix-unstorable", "for a test");
        return sound.append(fixes);
    }

    @Override
    public Optional<Fix> latestOf(long shipmentId) {
        return sound.latestOf(shipmentId);
    }

    @Override
    public Optional<Fix> around(long shipmentId, Instant at, Duration within) {
        return sound.around(shipmentId, at, within);
    }

    @Override
    public List<Fix> trackOf(long shipmentId, int limit) {
        return sound.trackOf(shipmentId, limit);
    }

    @Override
    public List<Fix> since(String device, Instant after, int limit) {
        return sound.since(device, after, limit);
    }
}
