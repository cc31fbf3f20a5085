package io.trigon.domain.tracking;

import java.time.Instant;

/** How the intake of this node fares; for whoever keeps the house running. */
public interface IntakeWatch {
    /**
     * What was seen since the start.
     *
     * @param waiting fixes that wait for their commit now
     * @param stored fixes that were committed, those that were known already among them
     * @param groups commits
     * @param largest fixes in the largest of them
     * @param turnedAway frames for which there was no room
     * @param failingSince when commits began to fail; null when the last one went well
     */
    record Figures(int waiting, long stored, long groups, int largest, long turnedAway, Instant failingSince) {}

    Figures figures();
}
