package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.NotStored;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Frames that wait for one thread that takes them on, bounded by their fixes. */
public final class IntakeQueue {
    private final ArrayDeque<Waiting> frames = new ArrayDeque<>();
    private final int most;
    private int fixes;
    private boolean open;

    /** @param most so many fixes wait at most; a frame is taken as long as there is room for its first */
    public IntakeQueue(int most) {
        this.most = most;
    }

    public synchronized void open() {
        open = true;
    }

    /** What waits can still be drawn; nothing more is taken. */
    public synchronized void close() {
        open = false;
        notifyAll();
    }

    /** False when it is full or closed. */
    public synchronized boolean offer(Waiting frame) {
        if (!open || fixes >= most) {
            return false;
        }
        if (frames.isEmpty()) {
            notifyAll();
        }
        frames.add(frame);
        fixes += frame.fixes().size();
        return true;
    }

    synchronized int fixes() {
        return fixes;
    }

    /** Waits for a frame, and takes with it what has come meanwhile. Empty when the queue is closed and drawn. */
    public synchronized List<Waiting> draw(int fixesMost) throws InterruptedException {
        while (frames.isEmpty() && open) {
            wait();
        }
        List<Waiting> group = new ArrayList<>();
        int drawn = 0;
        while (drawn < fixesMost && !frames.isEmpty()) {
            Waiting frame = frames.remove();
            drawn += frame.fixes().size();
            group.add(frame);
        }
        fixes -= drawn;
        return group;
    }

    /** For a closed queue that nobody draws from any more. */
    public void refuseTheRest(NotStored why) throws InterruptedException {
        for (List<Waiting> left = draw(1); !left.isEmpty(); left = draw(1)) {
            left.forEach(frame -> frame.refuse(why));
        }
    }
}
