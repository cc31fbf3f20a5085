package io.trigon.integrations.tracking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Frames that wait for one committer, bounded by their fixes. */
final class IntakeQueue {
    private final ArrayDeque<Waiting> frames = new ArrayDeque<>();
    private final int most;
    private int fixes;
    private boolean open;

    /** @param most so many fixes wait at most; a frame is taken as long as there is room for its first */
    IntakeQueue(int most) {
        this.most = most;
    }

    synchronized void open() {
        open = true;
    }

    /** What waits can still be drawn; nothing more is taken. */
    synchronized void close() {
        open = false;
        notifyAll();
    }

    /** False when it is full or closed. */
    synchronized boolean offer(Waiting frame) {
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
    synchronized List<Waiting> draw(int fixesMost) throws InterruptedException {
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
}
