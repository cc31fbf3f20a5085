package io.trigon.domain.shared;

import java.time.Instant;
import java.util.List;

/**
 * What changed, in the order in which it was committed, so that an open page on any node can show it. Rows are written in
 * the transaction of the change (an observer of {@link DomainEvent}), and are kept for a day.
 */
public interface ChangeFeed {
    /** One change; {@code kind} is the simple name of its event; ids are null when the change is about none. */
    record Change(long id, Instant at, String kind, String trackingNumber, Long triangleId) {}

    /** The newest id, 0 when there is none yet. */
    long head();

    /** Changes after the given id, oldest first, at most {@code limit}. */
    List<Change> after(long id, int limit);
}
