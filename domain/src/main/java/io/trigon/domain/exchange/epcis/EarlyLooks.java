package io.trigon.domain.exchange.epcis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** For which shipments captured events are still to be looked through. */
public interface EarlyLooks {
    EarlyLook add(EarlyLook look);

    /** Ids of those that are due, the longest due first. */
    List<Long> due(Instant now, int limit);

    /** Takes hold of one that is due; empty when another node holds it, or it isn't due any more. */
    Optional<EarlyLook> claim(long id, Instant now);

    void remove(EarlyLook look);
}
