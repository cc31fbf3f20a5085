package io.trigon.integrations.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake.Taken;
import io.trigon.domain.tracking.NotStored;
import io.trigon.domain.tracking.Positions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stores what waits in its queue, one commit for all that came since the last. Nobody waits for a group to fill: while it is
 * quiet a fix is committed at once, and while the database is busy groups grow by themselves.
 */
final class FixCommitter implements Runnable {
    private static final Logger LOG = Logger.getLogger(FixCommitter.class.getName());
    private static final int GROUP_MOST = 2_000;

    private final IntakeQueue queue;
    private final Positions positions;
    private final FollowLanes lanes;
    private final IntakeTally tally;

    FixCommitter(IntakeQueue queue, Positions positions, FollowLanes lanes, IntakeTally tally) {
        this.queue = queue;
        this.positions = positions;
        this.lanes = lanes;
        this.tally = tally;
    }

    @Override
    public void run() {
        try {
            for (List<Waiting> group = queue.draw(GROUP_MOST); !group.isEmpty(); group = queue.draw(GROUP_MOST)) {
                commit(group);
            }
        } catch (InterruptedException e) {
            queue.close(); // the server stops its threads: what still waits is refused
        }
    }

    private void commit(List<Waiting> group) {
        List<Fix> fixes = new ArrayList<>();
        group.forEach(frame -> fixes.addAll(frame.fixes()));
        Set<Fix> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            store(fixes, refused);
        } catch (RuntimeException | Error e) {
            // whatever it is: the next group finds this thread at its work
            if (tally.failed()) {
                LOG.log(Level.WARNING, e, () -> fixes.size() + " fixes could not be stored: " + e.getMessage());
            }
            NotStored why = new NotStored("the fix could not be stored", e);
            group.forEach(frame -> frame.refuse(why));
            guarded(() -> lanes.unsure(fixes));
            return;
        }
        fixes.removeAll(refused);
        tally.committed(fixes.size());
        // before the answers: the next fix of a device must not overtake this one on its lane
        guarded(() -> lanes.stored(fixes));
        group.forEach(frame -> frame.answer().complete(taken(frame, refused)));
    }

    /** A fix that the database never takes is found by halves, and fails alone. */
    private void store(List<Fix> fixes, Set<Fix> refused) {
        try {
            positions.append(fixes);
        } catch (BrokenRule broken) {
            if (fixes.size() == 1) {
                LOG.log(Level.WARNING, "A fix that can never be stored: {0}: {1}", new Object[] {
                    fixes.get(0), broken.getMessage()
                });
                refused.add(fixes.get(0));
                return;
            }
            int half = fixes.size() / 2;
            store(fixes.subList(0, half), refused);
            store(fixes.subList(half, fixes.size()), refused);
        }
    }

    private static Taken taken(Waiting frame, Set<Fix> refused) {
        if (refused.isEmpty()) {
            return Taken.WHOLE;
        }
        return new Taken(frame.fixes().stream().filter(refused::contains).toList());
    }

    private static void guarded(Runnable following) {
        try {
            following.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, e, () -> "stored fixes are followed later: " + e.getMessage());
        }
    }
}
