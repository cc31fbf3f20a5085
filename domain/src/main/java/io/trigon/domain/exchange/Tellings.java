package io.trigon.domain.exchange;

import java.util.List;
import java.util.Optional;

/** What partners are to be told and were told. */
public interface Tellings {
    /** @throws RuntimeException when the partner is told the same already: the same is told once */
    Telling add(Telling telling);

    Optional<Telling> byId(long id);

    /** What a partner was or is to be told by messages of that type about the shipment. */
    List<Telling> of(String partnerId, String messageType, String trackingNumber);

    /** Ids of those that wait, oldest first. */
    List<Long> waiting(int limit);

    /** Takes hold of one that waits; empty when another node holds it or it waits no more. */
    Optional<Telling> claim(long id);
}
