package io.trigon.web.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people say them, in one language: relative first, the exact one beside it with its zone, as hours from UTC: letters such
 * as CST mean several zones.
 */
final class Times {
    private final Locale locale;
    private final Clock clock;

    Times(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
    }

    /** "in 2 h", "3 d ago"; whole units, rounded down. */
    String relative(Instant at) {
        Duration ahead = Duration.between(clock.instant(), at);
        long minutes = Math.abs(ahead.toMinutes());
        if (minutes < 1) {
            return Texts.all().text(locale, "time.now");
        }
        String key = ahead.isNegative() ? "time.ago" : "time.in";
        return Texts.all().text(locale, key, span(minutes));
    }

    /** "45 min", "2 h 5 min", "1 d 8 h", "6 d": the second unit goes where nobody needs it. */
    String span(long minutes) {
        long m = Math.abs(minutes);
        if (m < 60) {
            return text("time.min", m);
        }
        if (m < 24 * 60) {
            return m % 60 == 0 || m >= 10 * 60
                    ? text("time.h", m / 60)
                    : text("time.h", m / 60) + " " + text("time.min", m % 60);
        }
        long days = m / (24 * 60);
        long hours = m / 60 % 24;
        return days >= 4 || hours == 0 ? text("time.d", days) : text("time.d", days) + " " + text("time.h", hours);
    }

    /** "Mon 24 Nov, 14:30 GMT+1": the year only when it is another one. */
    String exact(Instant at, ZoneId zone) {
        return format(at, zone, sameYear(at, zone) ? "time.pattern" : "time.pattern.year");
    }

    /** "14:30 GMT+1" on the same day as now, else as {@link #exact}. */
    String brief(Instant at, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        boolean isToday = at.atZone(zone).toLocalDate().equals(today);
        return isToday ? format(at, zone, "time.pattern.today") : exact(at, zone);
    }

    /** "Mon 24 Nov, 14:30–16:00 GMT+1"; both ends in full when they lie on two days. */
    String range(Instant from, Instant to, ZoneId zone) {
        if (from == null || to == null || from.equals(to)) {
            return exact(from == null ? to : from, zone);
        }
        ZonedDateTime a = from.atZone(zone);
        ZonedDateTime b = to.atZone(zone);
        if (a.toLocalDate().equals(b.toLocalDate())) {
            return format(from, zone, "time.pattern.start") + "–" + format(to, zone, "time.pattern.today");
        }
        return format(from, zone, "time.pattern.start") + " – " + exact(to, zone);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("time.pattern.date"), locale).format(day);
    }

    String pattern(Instant at, ZoneId zone, String key) {
        return format(at, zone, key);
    }

    private boolean sameYear(Instant at, ZoneId zone) {
        return at.atZone(zone).getYear() == LocalDate.now(clock.withZone(zone)).getYear();
    }

    private String format(Instant at, ZoneId zone, String key) {
        return DateTimeFormatter.ofPattern(text(key), locale).format(at.atZone(zone));
    }

    private String text(String key, Object... args) {
        return Texts.all().text(locale, key, args);
    }
}
