package io.trigon.domain.exchange;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A status as a carrier reports it. Its time may be local to a stop that only we can find.
 *
 * @param references numbers by which the shipment may be known, the surest first
 * @param when the time, given the zone of the stop
 * @param key equal whenever the same status is reported again
 * @param stopNumber null when not said
 * @param reason the sender's reason code; null for none
 * @param place in words; null when not said
 * @param placeZone null when not known
 * @param point null when not said
 */
public record StatusReport(
        List<String> references,
        MilestoneCode code,
        When when,
        String key,
        Integer stopNumber,
        String reason,
        ReasonSide side,
        String place,
        ZoneId placeZone,
        GeoPoint point,
        String evidence)
        implements MessageReading.Part {

    public StatusReport {
        references = List.copyOf(references);
    }

    /** When it happened, in the zone of the place it happened at. */
    @FunctionalInterface
    public interface When {
        Instant in(ZoneId zone);
    }
}
