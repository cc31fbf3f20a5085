package io.trigon.domain.exchange;

import java.util.List;
import java.util.Optional;

/** What we offered to carriers. */
public interface LegTenders {
    LegTender add(LegTender tender);

    Optional<LegTender> byId(long id);

    Optional<LegTender> byNumber(String number);

    /** Its row held until the transaction ends: an answer, a withdrawal and the end of its time come one after the other. */
    Optional<LegTender> lock(String number);

    /** All of one shipment, oldest first, with partner and steps. */
    List<LegTender> of(long shipmentId);
}
