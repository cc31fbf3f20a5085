package io.trigon.web.tracking;

import io.trigon.domain.shipment.MilestoneCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What the public page of a shipment shows. Without {@code details} it names nobody and no place.
 *
 * @param number null when nothing is shown but the form
 * @param problem text key, null when there is none
 * @param says status in plain words, a text key
 * @param zone of the place of delivery
 * @param late minutes later than planned, null when unknown
 */
public record TrackPage(
        String number,
        String problem,
        String says,
        String tone,
        ZoneId zone,
        Instant earliest,
        Instant expected,
        Instant latest,
        Long late,
        Instant deliveredAt,
        List<Event> events,
        boolean details,
        Places places) {

    /** Something that happened; the place is null without details. */
    public record Event(MilestoneCode code, Instant at, ZoneId zone, String place) {}

    /** What only the secret of the link or the postcode opens; null without. */
    public record Places(String from, String to, String reference, SketchMap map) {}

    static TrackPage nothing(String number, String problem) {
        return new TrackPage(
                number, problem, null, "quiet", ZoneId.of("UTC"), null, null, null, null, null, List.of(), false, null);
    }

    public boolean found() {
        return says != null;
    }
}
