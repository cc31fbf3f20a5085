package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.NotStored;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Does what waits for the database on threads of its own, in the order of its coming; so much may wait and no more. */
public final class Errands {
    private static final int IDLE_SECONDS = 10;
    private static final int CLOSING_SECONDS = 10;

    private final String what;
    private final long bytesMost;
    private final AtomicLong bytesWaiting = new AtomicLong();
    private final ThreadPoolExecutor desk;

    /**
     * @param what they are, as who is turned away is told
     * @param atOnce threads
     * @param waitingMost how many may wait
     * @param bytesMost how much memory all that wait or are under way may hold
     */
    public Errands(String what, ThreadFactory threads, int atOnce, int waitingMost, long bytesMost) {
        this.what = what;
        this.bytesMost = bytesMost;
        this.desk = new ThreadPoolExecutor(
                atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waitingMost), threads);
        desk.allowCoreThreadTimeOut(true);
    }

    /**
     * Never blocks. Fails when the errand does, and with {@link NotStored} when too many wait.
     *
     * @param bytes that it holds until it is done
     */
    public <T> CompletableFuture<T> run(int bytes, Supplier<T> errand) {
        if (bytesWaiting.addAndGet(bytes) > bytesMost) {
            return turnedAway(bytes);
        }
        try {
            return CompletableFuture.supplyAsync(() -> done(bytes, errand), desk);
        } catch (RejectedExecutionException full) {
            return turnedAway(bytes);
        }
    }

    private <T> T done(int bytes, Supplier<T> errand) {
        try {
            return errand.get();
        } finally {
            bytesWaiting.addAndGet(-bytes);
        }
    }

    private <T> CompletableFuture<T> turnedAway(int bytes) {
        bytesWaiting.addAndGet(-bytes);
        return CompletableFuture.failedFuture(new NotStored("too many " + what + " are waiting"));
    }

    /** What waits is done before this returns, unless it takes too long; nothing more is taken. */
    public void close() {
        desk.shutdown();
        try {
            desk.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
