package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.IntakeWatch.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts what the intake does. For several threads. */
final class IntakeTally {
    /** One complaint in this time is enough to know that the database is away. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Clock clock;
    private long stored;
    private long groups;
    private int largest;
    private long turnedAway;
    private Instant failingSince;
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
        boolean quiet = complainedAt.plus(QUIET).isAfter(now) && failingSince != null;
        failingSince = failingSince == null ? now : failingSince;
        complainedAt = quiet ? complainedAt : now;
        return !quiet;
    }

    synchronized void turnedAway() {
        turnedAway++;
    }

    synchronized Figures figures(int waiting) {
        return new Figures(waiting, stored, groups, largest, turnedAway, failingSince);
    }
}
