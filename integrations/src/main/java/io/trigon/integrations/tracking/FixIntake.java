package io.trigon.integrations.tracking;

import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes fixes in with one commit for many: one thread stores whatever has come since its last commit, so that nobody waits
 * while it is quiet and the database isn't asked once a fix when it is not. What is stored goes on to the
 * {@link FollowLanes}.
 */
@ApplicationScoped
public class FixIntake implements Storey {
    private static final Logger LOG = Logger.getLogger(FixIntake.class.getName());
    private static final int WAITING_MOST = 20_000;
    private static final int BATCH_MOST = 1_000;
    private static final long IDLE_MILLIS = 200;
    private static final long CLOSING_MILLIS = 10_000;

    private record Waiting(Fix fix, CompletableFuture<Void> stored) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_MOST);
    private Positions positions;
    private FollowLanes lanes;
    private ThreadFactory threads;
    private Thread writer;
    private volatile boolean open;

    protected FixIntake() {}

    @Inject
    FixIntake(Positions positions, FollowLanes lanes, ThreadFactory threads) {
        this.positions = positions;
        this.lanes = lanes;
        this.threads = threads;
    }

    @Override
    public int floor() {
        return ROUTES - 5;
    }

    @Override
    public String title() {
        return "following the devices";
    }

    @Override
    public void open() {
        lanes.open();
        open = true;
        writer = threads.newThread(this::write);
        writer.start();
    }

    /** What was taken in is stored and answered before this returns. */
    @Override
    public void close() {
        open = false;
        try {
            writer.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseTheRest();
        lanes.close();
    }

    /**
     * Completes once the fix is durable; completes with {@link IntakeClosed} when it is not, and must be sent again.
     * Never blocks. What depends on it must not block the thread that completes it.
     */
    CompletableFuture<Void> take(Fix fix) {
        Waiting waiting = new Waiting(fix, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            waiting.stored().completeExceptionally(new IntakeClosed("too many fixes are waiting"));
        }
        return waiting.stored();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>(BATCH_MOST);
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH_MOST - 1);
                    store(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                // the server stops its threads: what still waits is refused by close()
                open = false;
                return;
            }
        }
    }

    private void store(List<Waiting> batch) {
        List<Fix> fixes = batch.stream().map(Waiting::fix).toList();
        try {
            positions.append(fixes);
        } catch (RuntimeException | Error e) {
            // whatever it is: the next batch finds this thread at its work
            LOG.log(Level.WARNING, e, () -> fixes.size() + " fixes could not be stored: " + e.getMessage());
            IntakeClosed refusal = new IntakeClosed("the fix could not be stored", e);
            batch.forEach(w -> w.stored().completeExceptionally(refusal));
            return;
        }
        batch.forEach(w -> w.stored().complete(null));
        try {
            lanes.stored(fixes);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, e, () -> "stored fixes are followed later: " + e.getMessage());
        }
    }

    private void refuseTheRest() {
        for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
            left.stored().completeExceptionally(new IntakeClosed("the house is closing"));
        }
    }
}
