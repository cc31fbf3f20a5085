package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.IntakeWatch.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts what the intake does. For several threads. */
final class IntakeTally {
    /** One complaint in this time is enough to know that the database is away. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    /** A failure so long ago says nothing of now: where nobody sends to a node that is not well, none would ever show it well. */
    private static final Duration PAST = Duration.ofMinutes(1);

    private final Clock clock;
    private long stored;
    private long groups;
    private int largest;
    private long turnedAway;
    private Instant failingSince;
    private Instant failedAt = Instant.EPOCH;
    private Instant complainedAt = Instant.EPOCH;

    IntakeTally(Clock clock) {
        this.clock = clock;
    }

    synchronized void committed(int fixes) {
        stored += fixes;
        groups++;
        largest = Math.max(largest, fixes);
        failingSince = null;
    }

    /** Whether it is worth a line in the log. */
    synchronized boolean failed() {
        Instant now = clock.instant();
        boolean quiet = complainedAt.plus(QUIET).isAfter(now) && isFailing(now);
        failingSince = isFailing(now) ? failingSince : now;
        failedAt = now;
        complainedAt = quiet ? complainedAt : now;
        return !quiet;
    }

    synchronized void turnedAway() {
        turnedAway++;
    }

    synchronized Figures figures(int waiting) {
        Instant failing = isFailing(clock.instant()) ? failingSince : null;
        return new Figures(waiting, stored, groups, largest, turnedAway, failing);
    }

    private boolean isFailing(Instant now) {
        return failingSince != null && failedAt.plus(PAST).isAfter(now);
    }
}
