package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shipment.MilestoneCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Finds events: those that partners captured, and milestones of ours that didn't come as such. Staff sees all. A party sees what
 * its own company captured, and what is told of shipments that are all its business and in no doubt.
 */
public interface EventReads {
    /** An event that was found: a captured one by its row, or a milestone. Rows of both have numbers of one sequence. */
    record Hit(boolean own, long id, Instant at) {}

    /**
     * In the order that is asked for.
     *
     * @param own which milestones may be meant by the steps and dispositions that are asked for
     * @param after null to begin
     */
    List<Hit> hits(Viewer viewer, EventQuery query, Set<MilestoneCode> own, EventCursor after, int limit);

    /** These milestones as events, without words of the vocabulary. */
    List<OwnEvent> own(Collection<Long> milestones);

    /** What can be listed. */
    enum Facet {
        EVENT_TYPE,
        EPC,
        BIZ_STEP,
        BIZ_LOCATION,
        READ_POINT,
        DISPOSITION
    }

    /**
     * Values that captured events have, in their order; of things and places those of our milestones too.
     *
     * @param after the last one seen; null to begin
     */
    List<String> values(Viewer viewer, Facet facet, String after, int limit);

    /** Which milestones the viewer's latest events of ours have. */
    Set<MilestoneCode> latestCodes(Viewer viewer);
}
