package io.trigon.integrations.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of sample files, which move with the day of loading: {@code 12 days ago 08:30} (on the clock of the place),
 * {@code today 14:00}, {@code in 2 days 09:00}; {@code 3h 20m ago}, {@code now}, {@code in 45s} (from the moment of
 * loading); and for days alone {@code 300 days ago}, {@code in 24 days}.
 */
final class SampleTime {
    private static final Pattern CLOCK = Pattern.compile("(.+?) (\\d{2}:\\d{2})");
    private static final Pattern DAYS_AGO = Pattern.compile("(\\d{1,4}) days? ago");
    private static final Pattern IN_DAYS = Pattern.compile("in (\\d{1,4}) days?");
    private static final String SPAN = "(?:(\\d{1,4})h)? ?(?:(\\d{1,4})m)? ?(?:(\\d{1,4})s)?";
    private static final Pattern LONG = Pattern.compile(SPAN);
    private static final Pattern AGO = Pattern.compile(SPAN + " ago");
    private static final Pattern AHEAD = Pattern.compile("in " + SPAN);

    private final Instant now;

    SampleTime(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** @throws IllegalArgumentException when the text is no such time */
    Instant instant(String text, ZoneId zone) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            LocalDate day = day(clock.group(1), zone);
            return day.atTime(LocalTime.parse(clock.group(2))).atZone(zone).toInstant();
        }
        return now.plus(offset(text));
    }

    /** A day by the calendar of UTC, as contracts count. */
    LocalDate day(String text) {
        return day(text, ZoneOffset.UTC);
    }

    private LocalDate day(String text, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Matcher past = DAYS_AGO.matcher(text);
        Matcher future = IN_DAYS.matcher(text);
        if (past.matches()) {
            return today.minusDays(Long.parseLong(past.group(1)));
        } else if (future.matches()) {
            return today.plusDays(Long.parseLong(future.group(1)));
        }
        return switch (text) {
            case "today" -> today;
            case "yesterday" -> today.minusDays(1);
            case "tomorrow" -> today.plusDays(1);
            default -> throw new IllegalArgumentException("not a day: " + text);
        };
    }

    private static Duration offset(String text) {
        Matcher past = AGO.matcher(text);
        Matcher future = AHEAD.matcher(text);
        if (text.equals("now")) {
            return Duration.ZERO;
        } else if (past.matches()) {
            return span(past).negated();
        } else if (future.matches()) {
            return span(future);
        }
        throw new IllegalArgumentException("not a time: " + text);
    }

    /** @throws IllegalArgumentException when the text is not like {@code 3h 20m} */
    static Duration span(String text) {
        Matcher parts = LONG.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("how long? " + text);
        }
        return span(parts);
    }

    private static Duration span(Matcher parts) {
        Duration span = Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plusSeconds(number(parts.group(3)));
        if (span.isZero() && parts.group(1) == null && parts.group(2) == null && parts.group(3) == null) {
            throw new IllegalArgumentException("how long? " + parts.group());
        }
        return span;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
