package io.trigon.domain.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A device on its way with one shipment, as memory holds it: the watch over its fences and the mark it goes on from. */
final class Trip {
    private static final double MOVED_METRES = 1000;
    private static final Duration MOVED_TIME = Duration.ofMinutes(5);

    /** So many fixes are looked at to find when it left a stop that late fixes tell of. */
    private static final int LOOKED_AT = 1_000;

    private final FollowDevice follow;
    private final Positions positions;
    private final Instant since;
    private final Set<FenceId> missed = new HashSet<>();
    private final List<Fence> fences;
    private final FenceWatch watch;
    private TripMark mark;
    private Fix toldAt;

    Trip(TiedTrips.TiedTrip tied, FollowDevice follow, Positions positions) {
        this.follow = follow;
        this.positions = positions;
        this.since = tied.since();
        this.mark = tied.mark();
        this.fences = tied.fences();
        this.watch = new FenceWatch(tied.fences(), tied.fenceMap(), mark.followedUntil(), mark.inside());
    }

    long tieId() {
        return mark.tieId();
    }

    List<Fence> fences() {
        return fences;
    }

    /**
     * Takes fixes in the order of their times. Each crossing is recorded at once; that it moved is told at the last of them.
     *
     * @return false when the trip is to be read again: another node followed it, or it ended
     */
    boolean take(List<Fix> inOrder) {
        Fix newest = null;
        for (Fix fix : inOrder) {
            boolean newer = watch.last() == null || fix.at().isAfter(watch.last());
            List<FenceWatch.Crossing> crossings = watch.step(fix);
            boolean told = newer ? crossings.isEmpty() || tell(crossings, fix) : tellMissed(fix);
            if (!told) {
                return false;
            }
            newest = newer ? fix : newest;
        }
        return newest == null || !isFar(newest) || tellMoved(newest);
    }

    /** A late fix moves no present; but it may tell of a stop that was reached and left while nothing was heard. */
    private boolean tellMissed(Fix late) {
        if (late.at().isBefore(since)) {
            return true;
        }
        for (Fence fence : fences) {
            boolean unheard = !watch.isInside(fence.id()) && !missed.contains(fence.id());
            if (unheard && FenceWatch.isClear(late, fence) && fence.shape().holds(late.point())) {
                missed.add(fence.id());
                if (follow.missed(mark, stay(late, fence)) != FollowDevice.Outcome.FOLLOWED) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Reaching the stop and leaving it, as what is stored by now tells. */
    private List<FenceWatch.Crossing> stay(Fix late, Fence fence) {
        FenceWatch again = new FenceWatch(List.of(fence), FenceMap.EMPTY, null, "");
        List<FenceWatch.Crossing> crossings = new ArrayList<>(again.step(late));
        for (Fix next : positions.since(late.device(), late.at(), LOOKED_AT)) {
            if (crossings.size() == 2 || next.at().isAfter(watch.last())) {
                break;
            }
            crossings.addAll(again.step(next));
        }
        return crossings;
    }

    private boolean tell(List<FenceWatch.Crossing> crossings, Fix fix) {
        TripMark next = mark.movedTo(watch);
        return goOn(follow.cross(mark, crossings, next), next, fix);
    }

    private boolean tellMoved(Fix fix) {
        TripMark next = mark.movedTo(watch);
        return goOn(follow.moved(mark, fix, next), next, fix);
    }

    private boolean goOn(FollowDevice.Outcome outcome, TripMark next, Fix fix) {
        mark = next;
        toldAt = fix;
        return outcome == FollowDevice.Outcome.FOLLOWED;
    }

    private boolean isFar(Fix fix) {
        return toldAt == null
                || toldAt.point().metresTo(fix.point()) > MOVED_METRES
                || Duration.between(toldAt.at(), fix.at()).compareTo(MOVED_TIME) > 0;
    }
}
