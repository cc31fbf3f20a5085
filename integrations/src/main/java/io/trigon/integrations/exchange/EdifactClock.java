package io.trigon.integrations.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
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
 * A DTM (2380 in the format of 2379) as an instant. A time without a zone is local to the place spoken of. A format that is
 * not told is taken from the length of the value.
 */
final class EdifactClock {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String CENTURY = "20";

    /** Zones that 303 and 304 name by three letters. */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("CET", ZoneId.of("Europe/Berlin")),
            Map.entry("MEZ", ZoneId.of("Europe/Berlin")),
            Map.entry("EET", ZoneId.of("Europe/Helsinki")),
            Map.entry("WET", ZoneId.of("Europe/Lisbon")),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)));

    private EdifactClock() {}

    /** The first instant that the DTM can mean. @throws BrokenRule {@code date-unreadable}, {@code time-code-unknown} */
    static Instant earliest(EdifactSegment dtm, ZoneId place) {
        return Placed.at(dtm, 1, 2, () -> at(dtm, false, place));
    }

    /** The last one: of a period its end, of a day its last minute. */
    static Instant latest(EdifactSegment dtm, ZoneId place) {
        return Placed.at(dtm, 1, 2, () -> at(dtm, true, place));
    }

    /** Whether it carries a value at all. */
    static boolean isSaid(EdifactSegment dtm) {
        return !dtm.at(1, 2).isEmpty();
    }

    private static Instant at(EdifactSegment dtm, boolean latest, ZoneId place) {
        String value = dtm.at(1, 2);
        try {
            return switch (format(dtm.at(1, 3), value)) {
                case "101" -> day(CENTURY + digits(value, 6), latest, place);
                case "102" -> day(digits(value, 8), latest, place);
                case "201" -> minute(CENTURY + digits(value, 10), place);
                case "203" -> minute(digits(value, 12), place);
                case "204" -> minute(digits(value, 14), place);
                case "205" -> minute(value.substring(0, 12), ZoneOffset.of(value.substring(12)));
                case "303" -> minute(value.substring(0, 12), named(value.substring(12)));
                case "304" -> minute(value.substring(0, 14), named(value.substring(14)));
                case "718" -> day(part(value, latest, 8), latest, place);
                case "719" -> minute(part(value, latest, 12), place);
                default -> throw new DateTimeException("a format we don't read");
            };
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            throw new BrokenRule(
                    "date-unreadable",
                    "not a date and time: " + value,
                    Map.of("date", value + (dtm.at(1, 3).isEmpty() ? "" : " in format " + dtm.at(1, 3))));
        }
    }

    private static String format(String said, String value) {
        if (!said.isEmpty()) {
            return said;
        }
        return switch (value.length()) {
            case 6 -> "101";
            case 8 -> "102";
            case 12 -> "203";
            case 14 -> "204";
            default -> "";
        };
    }

    private static String digits(String value, int length) {
        if (!value.matches("\\d{" + length + "}")) {
            throw new DateTimeException("not a date");
        }
        return value;
    }

    /** The beginning or the end of a period, which may be parted by a hyphen. */
    private static String part(String value, boolean latest, int length) {
        String plain = value.replace("-", "");
        digits(plain, 2 * length);
        return latest ? plain.substring(length) : plain.substring(0, length);
    }

    private static Instant day(String day, boolean latest, ZoneId zone) {
        LocalTime time = latest ? LAST_MINUTE : LocalTime.MIDNIGHT;
        return LocalDateTime.of(LocalDate.parse(day, DAY), time).atZone(zone).toInstant();
    }

    private static Instant minute(String text, ZoneId zone) {
        digits(text, text.length());
        int second = text.length() > 12 ? number(text, 12) : 0;
        LocalTime time = LocalTime.of(number(text, 8), number(text, 10), second);
        return LocalDateTime.of(LocalDate.parse(text.substring(0, 8), DAY), time)
                .atZone(zone)
                .toInstant();
    }

    private static int number(String text, int at) {
        return Integer.parseInt(text.substring(at, at + 2));
    }

    private static ZoneId named(String zone) {
        ZoneId known = ZONES.get(zone);
        if (known == null) {
            throw new BrokenRule("time-code-unknown", "zone " + zone + " is not known", Map.of("timeCode", zone));
        }
        return known;
    }
}
