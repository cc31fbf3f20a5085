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
 * @param voids what this partner was told before and is not true; null for a mere status
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
        GeoPoint point,
        Void voids)
        implements Saying {
    /** A status that was told and is not true. */
    public record Void(MilestoneCode code, Instant when) {}

    /** The rule that a writer breaks whose message has no word for a milestone: it is not told then, and nobody is asked. */
    public static final String WITHOUT_WORDS = "milestone-without-words";

    /** A mere status. */
    public StatusNews(
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
            GeoPoint point) {
        this(trackingNumber, load, references, code, when, zone, stopNumber, reason, side, place, point, null);
    }

    public StatusNews {
        references = List.copyOf(references);
    }

    /** The same, said because something else that was told is not true. */
    StatusNews inPlaceOf(Void wrong) {
        return new StatusNews(
                trackingNumber, load, references, code, when, zone, stopNumber, reason, side, place, point, wrong);
    }
}
