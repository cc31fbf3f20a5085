package io.trigon.domain.care;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of notices in one language, and times as a reader in one zone reads them. */
final class NoticeWords {
    private static final String BUNDLE = "io.trigon.domain.care.notices";

    private final Locale language;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    /** A language that we don't write is answered in English. */
    NoticeWords(Locale wanted, ZoneId zone) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(wanted.getLanguage());
        this.language = chinese ? Locale.CHINESE : Locale.ENGLISH;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, NoticeWords.class.getClassLoader());
    }

    Locale language() {
        return language;
    }

    ZoneId zone() {
        return zone;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String of(String key, Object... facts) {
        return new MessageFormat(bundle.getString(key), language).format(facts);
    }

    String fullTime(Instant at) {
        return time("time.full", at);
    }

    String shortTime(Instant at) {
        return time("time.short", at);
    }

    /** From until, the day said once when it is the same. */
    String range(Instant from, Instant until) {
        ZonedDateTime a = from.atZone(zone);
        ZonedDateTime b = until.atZone(zone);
        boolean sameDay = a.toLocalDate().equals(b.toLocalDate());
        String pattern = sameDay ? "time.clock" : "time.short";
        return of("range", time(pattern, from), time(pattern, until));
    }

    /** Days and hours, or hours and minutes: nobody plans by the minutes of a day-long delay. */
    String span(Duration duration) {
        long days = duration.toDays();
        int hours = duration.toHoursPart();
        int minutes = duration.toMinutesPart();
        String large = days > 0 ? of("span.days", days) : hours > 0 ? of("span.hours", hours) : "";
        String small = days > 0 ? amount("span.hours", hours) : amount("span.minutes", minutes);
        if (large.isEmpty()) {
            return small.isEmpty() ? of("span.minutes", 0) : small;
        }
        return small.isEmpty() ? large : of("span.join", large, small);
    }

    private String amount(String key, int value) {
        return value == 0 ? "" : of(key, value);
    }

    /** Such as {@code Central Time (America/Chicago)}. */
    String zoneName() {
        return of("zone", zone.getDisplayName(TextStyle.FULL, language), zone.getId());
    }

    private String time(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(bundle.getString(pattern), language).format(at.atZone(zone));
    }
}
