package io.trigon.domain.tracking;

import java.time.Instant;
import java.util.Optional;

/** How fixes get through the broker, as this node sees it; for whoever keeps the house running. */
public interface BrokerWatch {
    /**
     * What was seen since the start.
     *
     * @param underWay fixes that the broker has not confirmed yet
     * @param published fixes that it has
     * @param failingSince when it began to take none, or to give none; null when the last went well
     * @param trouble what it said then; null likewise
     * @param partitions parts of the line that are this node's to store
     * @param lag records in them that it has not stored yet
     * @param consumed fixes it took from them and stored, those that were known already among them
     * @param refused records laid aside because no database takes them
     */
    record Figures(
            long underWay,
            long published,
            Instant failingSince,
            String trouble,
            int partitions,
            long lag,
            long consumed,
            long refused) {}

    /** Empty when fixes go straight into the database. */
    Optional<Figures> figures();
}
