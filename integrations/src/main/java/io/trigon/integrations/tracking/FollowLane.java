package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.TripWatches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One lane: follows the fixes of its devices, one device after the other. Everything on it is stored already, so nothing
 * is lost when it has to let go: a device that falls too far behind, or fails, is caught up from the database.
 */
final class FollowLane implements Runnable {
    private static final Logger LOG = Logger.getLogger(FollowLane.class.getName());
    private static final int DEVICES_MOST = 5_000;
    private static final int FIXES_MOST = 500;
    private static final int TRIES_MOST = 10;
    private static final long IDLE_MILLIS = 500;

    /** What waits for one device: its fixes, or all that the database holds. */
    private static final class Work {
        private final List<Fix> fixes = new ArrayList<>();
        private boolean fromStore;
        private int tries;
        private long notBefore;
    }

    private final TripWatches watches;
    private final Predicate<String> mine;
    private final Duration firstPause;
    private final Map<String, Work> waiting = new LinkedHashMap<>();
    private final Map<String, Work> failed = new HashMap<>();
    private boolean behind = true;
    private boolean open = true;

    /** @param firstPause after a failure; it doubles with each that follows */
    FollowLane(TripWatches watches, Predicate<String> mine, Duration firstPause) {
        this.watches = watches;
        this.mine = mine;
        this.firstPause = firstPause;
    }

    synchronized void stored(String device, List<Fix> fixes) {
        Work work = workOf(device);
        if (work == null || work.fromStore) {
            return;
        }
        work.fromStore = work.fixes.size() + fixes.size() > FIXES_MOST;
        if (work.fromStore) {
            work.fixes.clear();
        } else {
            work.fixes.addAll(fixes);
        }
    }

    synchronized void tiesChanged(String device) {
        Work work = workOf(device);
        if (work != null) {
            work.fromStore = true;
            work.fixes.clear();
        }
    }

    /** All its devices are caught up from the database, when it has done what waits. */
    synchronized void fallBehind() {
        behind = true;
        notifyAll();
    }

    synchronized void close() {
        open = false;
        notifyAll();
    }

    /** The device's work; null when the lane is too full, and all its devices are caught up later. */
    private Work workOf(String device) {
        notifyAll();
        if (!waiting.containsKey(device) && waiting.size() >= DEVICES_MOST) {
            behind = true;
            return null;
        }
        return waiting.computeIfAbsent(device, d -> new Work());
    }

    /** Begins with catching up: what was stored but not followed when the process ended last. */
    @Override
    public void run() {
        while (isOpen()) {
            try {
                step();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private void step() throws InterruptedException {
        Map.Entry<String, Work> next = next();
        if (next != null) {
            follow(next.getKey(), next.getValue());
        } else if (isBehind()) {
            catchUp();
        }
    }

    private synchronized Map.Entry<String, Work> next() throws InterruptedException {
        takeUpFailed();
        if (waiting.isEmpty() && !behind && open) {
            wait(IDLE_MILLIS);
        }
        Iterator<Map.Entry<String, Work>> first = waiting.entrySet().iterator();
        if (!first.hasNext()) {
            return null;
        }
        Map.Entry<String, Work> entry = first.next();
        first.remove();
        return Map.entry(entry.getKey(), entry.getValue());
    }

    private void takeUpFailed() {
        long now = System.nanoTime();
        failed.entrySet().removeIf(entry -> {
            boolean due = entry.getValue().notBefore - now <= 0;
            if (due) {
                waiting.put(entry.getKey(), entry.getValue());
            }
            return due;
        });
    }

    private synchronized boolean isBehind() {
        return behind;
    }

    private void catchUp() throws InterruptedException {
        synchronized (this) {
            behind = false;
        }
        try {
            watches.tiedDevices().stream().filter(mine).forEach(this::tiesChanged);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The tied devices could not be read; they are asked for again", e);
            synchronized (this) {
                behind = true;
                wait(firstPause.toMillis());
            }
        }
    }

    private void follow(String device, Work work) {
        try {
            if (work.fromStore) {
                watches.catchUp(device);
            } else {
                watches.follow(device, work.fixes);
            }
        } catch (RuntimeException e) {
            tryAgain(device, work, e);
        }
    }

    private synchronized void tryAgain(String device, Work work, RuntimeException cause) {
        work.tries++;
        boolean enough = work.tries > TRIES_MOST || failed.size() >= DEVICES_MOST;
        LOG.log(
                enough ? Level.SEVERE : Level.WARNING,
                cause,
                () -> "Following " + device + " failed, "
                        + (enough ? "it goes on with its next fix" : "it is tried again") + ": " + cause.getMessage());
        if (!enough) {
            work.fromStore = true;
            work.fixes.clear();
            work.notBefore = System.nanoTime() + firstPause.toNanos() * (1L << Math.min(6, work.tries - 1));
            failed.put(device, work);
        }
    }
}
