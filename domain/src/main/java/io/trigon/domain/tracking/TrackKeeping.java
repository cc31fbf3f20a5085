package io.trigon.domain.tracking;

import java.time.Instant;

/** The care of stored tracks: room for what comes, and what becomes of the old. Each call commits by itself, in steps. */
public interface TrackKeeping {
    /** Makes room for fixes of this time, on a database that needs it. None is ever refused for want of room. */
    void prepare(Instant from, Instant until);

    /**
     * Forgets what is older. On a database that keeps tracks by weeks, a week goes when all of it is older.
     *
     * @return how many fixes went one by one; a whole week isn't counted
     */
    long forget(Instant before);

    /** Whether the week that begins then is still to be thinned and no other node is at it; it is this node's now. */
    boolean claim(Instant week, Instant now);

    /**
     * Leaves of each device the first fix of each minute, and those from which somebody was told that a place was reached
     * or left.
     *
     * @return how many went
     */
    long thin(Instant from, Instant until);

    /** The week needs no second look. */
    void thinned(Instant week, Instant now);
}
