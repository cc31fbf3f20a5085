package io.trigon.integrations.tracking;

import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.domain.tracking.IntakeWatch;
import io.trigon.domain.tracking.NotStored;
import io.trigon.domain.tracking.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;

/** Takes fixes in with one commit for many. What is stored goes on to the {@link FollowLanes}. */
@ApplicationScoped
@Typed({GroupedIntake.class, IntakeWatch.class, Storey.class})
public class GroupedIntake implements FixIntake, IntakeWatch, Storey {
    private static final int WAITING_MOST = 50_000;
    private static final long CLOSING_MILLIS = 10_000;

    private final IntakeQueue queue = new IntakeQueue(WAITING_MOST);
    private Positions positions;
    private FollowLanes lanes;
    private ThreadFactory threads;
    private IntakeTally tally;
    private Thread committer;

    protected GroupedIntake() {}

    @Inject
    GroupedIntake(Positions positions, FollowLanes lanes, ThreadFactory threads, Clock clock) {
        this.positions = positions;
        this.lanes = lanes;
        this.threads = threads;
        this.tally = new IntakeTally(clock);
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
        queue.open();
        committer = threads.newThread(new FixCommitter(queue, positions, lanes, tally));
        committer.start();
    }

    /** What was taken in is stored and answered before this returns. */
    @Override
    public void close() {
        queue.close();
        try {
            committer.join(CLOSING_MILLIS);
            queue.refuseTheRest(new NotStored("the house is closing"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lanes.close();
    }

    @Override
    public CompletionStage<Taken> take(List<Fix> frame) {
        Waiting waiting = Waiting.of(frame);
        if (!frame.isEmpty() && !queue.offer(waiting)) {
            tally.turnedAway();
            waiting.refuse(new NotStored("too many fixes are waiting"));
        }
        return waiting.answer();
    }

    @Override
    public Figures figures() {
        return tally.figures(queue.fixes());
    }
}
