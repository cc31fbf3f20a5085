package io.trigon.integrations.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An instant as X12 writes it (elements 373, 337, 623): {@code LT}, the local time of a place, or {@code UT} where the zone is
 * unknown or its clock shows this time twice on that day.
 */
record X12Time(String date, String time, String code) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    /** @param zone of the place; null when it is unknown */
    static X12Time of(Instant instant, ZoneId zone) {
        boolean sure = zone != null
                && zone.getRules()
                                .getValidOffsets(LocalDateTime.ofInstant(instant, zone))
                                .size()
                        == 1;
        LocalDateTime shown = LocalDateTime.ofInstant(instant, sure ? zone : ZoneOffset.UTC);
        return new X12Time(DATE.format(shown), TIME.format(shown), sure ? "LT" : "UT");
    }
}
