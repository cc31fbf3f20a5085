package io.trigon.domain.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what other threads do. Its end only stops what would hang, so it is far; between two looks it sleeps, for who spins
 * takes the core that those threads need.
 */
public final class Patience {
    private static final Duration MOST = Duration.ofSeconds(90);
    private static final long LOOK_NANOS = 2_000_000;

    private Patience() {}

    /** Returns when the condition holds. */
    public static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + MOST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + MOST.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
