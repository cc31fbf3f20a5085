package io.trigon.domain.exchange;

import io.trigon.domain.party.Address;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.Reference;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A milestone as one partner is told it: with the numbers this partner knows, and no name but those it knows.
 *
 * @param trackingNumber ours
 * @param load the partner's own number of the load; null when it is not of its making
 * @param references other numbers that this partner knows, the best first
 * @param when when it happened; for what {@linkplain MilestoneCode#isAhead() lies ahead} the time that is expected
 * @param zone of the place; null when nobody knows it
 * @param stopNumber as the partner counts the stops; null when the milestone belongs to none
 * @param reason as the source gave it; null for none
 * @param place null when it is not known
 * @param point null when it is not known
 */
public record StatusNews(
        String trackingNumber,
        String load,
        List<Reference> references,
        MilestoneCode code,
        Instant when,
        ZoneId zone,
        Integer stopNumber,
        String reason,
        ReasonSide side,
        Address place,
        GeoPoint point)
        implements Saying {
    /** The rule that a writer breaks whose message has no word for a milestone: it is not told then, and nobody is asked. */
    public static final String WITHOUT_WORDS = "milestone-without-words";

    public StatusNews {
        references = List.copyOf(references);
    }
}
