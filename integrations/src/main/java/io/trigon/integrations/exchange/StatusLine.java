package io.trigon.integrations.exchange;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * One status of a 214 in our own words. Its time is still as the carrier wrote it: local time can be told only when the
 * stop is known.
 *
 * @param references numbers by which the shipment may be found, the surest first
 * @param scac the carrier that reports
 * @param code what happened
 * @param appointment the appointment code (1652) when no status but an appointment is reported, else empty
 * @param date element 373
 * @param time element 337, may be empty
 * @param timeCode element 623, may be empty
 * @param stopNumber the stop spoken of, null when not said
 * @param reason element 1651, empty for none
 * @param place town, region and country, empty when not said
 * @param placeZone zone of that place, null when not known
 * @param point null when not said
 * @param ssccs units spoken of, possibly none
 * @param position segment position of the AT7 in its set
 * @param evidence the segments it was read from
 */
record StatusLine(
        List<String> references,
        String scac,
        MilestoneCode code,
        String appointment,
        String date,
        String time,
        String timeCode,
        Integer stopNumber,
        String reason,
        ReasonSide side,
        String place,
        ZoneId placeZone,
        GeoPoint point,
        List<String> ssccs,
        int position,
        String evidence) {

    /** When it happened. @param stopZone zone of the stop it speaks of, for local time */
    Instant at(ZoneId stopZone) {
        return X12Clock.earliest(date, time, timeCode, stopZone);
    }

    /** Equal for the same status reported again, in whatever interchange. */
    String key() {
        return String.join(
                ":",
                "214",
                code.name(),
                appointment,
                date,
                time,
                timeCode,
                stopNumber == null ? "" : stopNumber.toString(),
                reason,
                place);
    }
}
