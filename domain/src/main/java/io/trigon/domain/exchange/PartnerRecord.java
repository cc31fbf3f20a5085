package io.trigon.domain.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What partners' messages turned out to be worth, counted. */
public interface PartnerRecord {
    /** Everything of one partner since the moment; empty when there is no such partner. */
    Optional<PartnerScore> of(String partnerId, Instant since);

    /** Of all partners since the moment, by name. */
    List<PartnerScore> all(Instant since);

    /**
     * Of those whose messages told of the triangle's shipments in the period, by name; their messages as such are not
     * counted.
     *
     * @param to the moment after the last
     */
    List<PartnerScore> ofTriangle(long triangleId, Instant from, Instant to);
}
