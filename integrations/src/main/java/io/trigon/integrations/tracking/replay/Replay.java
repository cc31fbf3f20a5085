package io.trigon.integrations.tracking.replay;

import io.trigon.domain.tracking.Fix;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends what was planned, each when its time has come, those of a device one after the other. What the door does not store is
 * sent again until it does.
 */
final class Replay {
    private static final int LANES = 16;
    private static final int UNDER_WAY_MOST = 1_000;
    private static final long AGAIN_MILLIS = 1_000;
    private static final long CLOSING_SECONDS = 60;

    /** How the world outside looks from here; a test makes its own. */
    interface Outside {
        /** Waits until so long after the first was due; goes on waiting while somebody pauses. */
        void await(Duration due) throws InterruptedException;

        /** Why it was refused; empty when it is stored. */
        Optional<String> send(Fix fix) throws IOException, InterruptedException;

        void refused(Fix fix, String why);
    }

    private final ReplayPlan plan;
    private final Outside outside;
    private final List<ExecutorService> lanes = new ArrayList<>();
    private final Semaphore room = new Semaphore(UNDER_WAY_MOST);
    private final ConcurrentSkipListSet<Integer> underWay = new ConcurrentSkipListSet<>();
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile int next;
    private volatile String trouble;

    /** @param from the first that was not answered yet */
    Replay(ReplayPlan plan, int from, Outside outside) {
        this.plan = plan;
        this.next = from;
        this.outside = outside;
    }

    /** Returns when all were answered, or the thread is interrupted: then what is under way may be stored or not. */
    void run() throws InterruptedException {
        for (int i = 0; i < LANES; i++) {
            lanes.add(Executors.newSingleThreadExecutor());
        }
        try {
            int first = next;
            for (int i = first; i < plan.size(); i++) {
                outside.await(plan.due(i).minus(plan.due(first)));
                room.acquire();
                hand(i);
            }
            lanes.forEach(ExecutorService::shutdown);
            for (ExecutorService lane : lanes) {
                while (!lane.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                    Thread.onSpinWait();
                }
            }
        } finally {
            lanes.forEach(ExecutorService::shutdownNow);
        }
    }

    private void hand(int index) {
        Fix fix = plan.fix(index);
        underWay.add(index);
        next = index + 1;
        lanes.get(Math.floorMod(fix.device().hashCode(), LANES)).execute(() -> {
            try {
                deliver(fix);
                underWay.remove(index);
                room.release();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void deliver(Fix fix) throws InterruptedException {
        while (true) {
            try {
                Optional<String> why = outside.send(fix);
                trouble = null;
                (why.isEmpty() ? stored : refused).incrementAndGet();
                why.ifPresent(reason -> outside.refused(fix, reason));
                return;
            } catch (IOException later) {
                trouble = later.getMessage() == null ? later.getClass().getSimpleName() : later.getMessage();
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            }
        }
    }

    /** So many from the begin of the plan are all answered. */
    int answered() {
        int reached = next; // read first: what is handed on in between is not counted
        var oldest = underWay.iterator();
        return oldest.hasNext() ? Math.min(oldest.next(), reached) : reached;
    }

    int stored() {
        return stored.get();
    }

    int refused() {
        return refused.get();
    }

    /** Why the door does not answer; null when it does. */
    String trouble() {
        return trouble;
    }
}
