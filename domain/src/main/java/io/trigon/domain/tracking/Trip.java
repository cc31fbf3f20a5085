package io.trigon.domain.tracking;

import java.time.Duration;
import java.util.List;

/** A device on its way with one shipment, as memory holds it: the watch over its fences and the mark it goes on from. */
final class Trip {
    private static final double MOVED_METRES = 1000;
    private static final Duration MOVED_TIME = Duration.ofMinutes(5);

    private final FollowDevice follow;
    private final List<Fence> fences;
    private final FenceWatch watch;
    private TripMark mark;
    private Fix toldAt;

    Trip(TiedTrips.TiedTrip tied, FollowDevice follow) {
        this.follow = follow;
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
            if (!crossings.isEmpty() && !tell(crossings, fix)) {
                return false;
            }
            newest = newer ? fix : newest;
        }
        return newest == null || !isFar(newest) || tellMoved(newest);
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
