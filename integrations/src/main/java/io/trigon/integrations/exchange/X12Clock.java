package io.trigon.integrations.exchange;

import io.trigon.domain.shared.BrokenRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * Dates, times and time codes of X12 (elements 373, 337, 623) as instants.
 *
 * <p>LT and an absent code mean local time at the place spoken of. A zone's general code (ET, CT …) follows the clock of
 * that zone on that day; its S and D forms are fixed. The numbers 01 to 12 are hours east of Greenwich, 13 to 24 count
 * on from 12 hours west.
 */
final class X12Clock {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private static final Map<String, ZoneId> CODES = Map.ofEntries(
            Map.entry("UT", ZoneOffset.UTC),
            Map.entry("GM", ZoneOffset.UTC),
            Map.entry("ET", ZoneId.of("America/New_York")),
            Map.entry("ES", ZoneOffset.ofHours(-5)),
            Map.entry("ED", ZoneOffset.ofHours(-4)),
            Map.entry("CT", ZoneId.of("America/Chicago")),
            Map.entry("CS", ZoneOffset.ofHours(-6)),
            Map.entry("CD", ZoneOffset.ofHours(-5)),
            Map.entry("MT", ZoneId.of("America/Denver")),
            Map.entry("MS", ZoneOffset.ofHours(-7)),
            Map.entry("MD", ZoneOffset.ofHours(-6)),
            Map.entry("PT", ZoneId.of("America/Los_Angeles")),
            Map.entry("PS", ZoneOffset.ofHours(-8)),
            Map.entry("PD", ZoneOffset.ofHours(-7)),
            Map.entry("AT", ZoneId.of("America/Anchorage")),
            Map.entry("AS", ZoneOffset.ofHours(-9)),
            Map.entry("AD", ZoneOffset.ofHours(-8)),
            Map.entry("HT", ZoneId.of("Pacific/Honolulu")),
            Map.entry("HS", ZoneOffset.ofHours(-10)),
            Map.entry("HD", ZoneOffset.ofHours(-9)),
            Map.entry("TT", ZoneId.of("America/Halifax")),
            Map.entry("TS", ZoneOffset.ofHours(-4)),
            Map.entry("TD", ZoneOffset.ofHours(-3)),
            Map.entry("NT", ZoneId.of("America/St_Johns")),
            Map.entry("NS", ZoneOffset.ofHoursMinutes(-3, -30)),
            Map.entry("ND", ZoneOffset.ofHoursMinutes(-2, -30)));

    private X12Clock() {}

    /**
     * The zone a time code names.
     *
     * @param place the zone of the place spoken of, for LT and an absent code
     * @throws BrokenRule {@code time-code-unknown}
     */
    static ZoneId zone(String timeCode, ZoneId place) {
        if (timeCode.isEmpty() || timeCode.equals("LT")) {
            return place;
        }
        ZoneId named = CODES.get(timeCode);
        if (named != null) {
            return named;
        }
        if (timeCode.matches("0[1-9]|1\\d|2[0-4]")) {
            int number = Integer.parseInt(timeCode);
            return ZoneOffset.ofHours(number <= 12 ? number : number - 25);
        }
        throw new BrokenRule(
                "time-code-unknown", "time code " + timeCode + " is not known", Map.of("timeCode", timeCode));
    }

    /**
     * When a date and a time (which may be absent) are, at the earliest.
     *
     * @throws BrokenRule {@code date-unreadable}, {@code time-code-unknown}
     */
    static Instant earliest(String date, String time, String timeCode, ZoneId place) {
        return at(date, time, LocalTime.MIDNIGHT, timeCode, place);
    }

    /** The same at the latest: without a time, the last minute of the day. */
    static Instant latest(String date, String time, String timeCode, ZoneId place) {
        return at(date, time, LAST_MINUTE, timeCode, place);
    }

    private static Instant at(String date, String time, LocalTime otherwise, String timeCode, ZoneId place) {
        try {
            LocalTime clock = time.isEmpty() ? otherwise : time(time);
            return LocalDateTime.of(LocalDate.parse(date, DATE), clock)
                    .atZone(zone(timeCode, place))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new BrokenRule(
                    "date-unreadable", "not a date and time: " + date + " " + time, Map.of("date", date + " " + time));
        }
    }

    /** HHMM, HHMMSS, and with one or two digits of a second's fraction. */
    private static LocalTime time(String text) {
        if (!text.matches("\\d{4}|\\d{6,8}")) {
            throw new DateTimeException("not a time: " + text);
        }
        int second = text.length() > 4 ? Integer.parseInt(text.substring(4, 6)) : 0;
        return LocalTime.of(Integer.parseInt(text.substring(0, 2)), Integer.parseInt(text.substring(2, 4)), second);
    }
}
