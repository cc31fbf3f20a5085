package io.trigon.integrations.exchange.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;

/** Dates and times of messages as people write them; what is none stays as it came. */
final class Moments {
    private static final DateTimeFormatter DATE = strict("uuuuMMdd");
    private static final DateTimeFormatter TIME = strict("HHmm");
    private static final DateTimeFormatter SECONDS = strict("HHmmss");

    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final DateTimeFormatter seconds;

    Moments(Words words, Locale language) {
        this.date = DateTimeFormatter.ofPattern(words.text("pattern.date"), language);
        this.time = DateTimeFormatter.ofPattern(words.text("pattern.time"), language);
        this.seconds = DateTimeFormatter.ofPattern(words.text("pattern.seconds"), language);
    }

    /** Six or eight digits. */
    String date(String value) {
        try {
            return LocalDate.parse(value.length() == 6 ? "20" + value : value, DATE)
                    .format(date);
        } catch (DateTimeException none) {
            return value;
        }
    }

    /** Four or six digits; fractions of a second are left out. */
    String time(String value) {
        try {
            return value.length() == 4
                    ? LocalTime.parse(value, TIME).format(time)
                    : LocalTime.parse(value.substring(0, 6), SECONDS).format(seconds);
        } catch (DateTimeException | StringIndexOutOfBoundsException none) {
            return value;
        }
    }

    /**
     * A date, with its time when it has one, in a format of EDIFACT's element 2379.
     *
     * @param format 101 and 201 with two digits of the year, 102, 203, 204 and 303 with four; others stay as they came
     */
    String formatted(String value, String format) {
        int day = Map.of("101", 6, "201", 6, "102", 8, "203", 8, "204", 8, "303", 8)
                .getOrDefault(format, 0);
        int end = Map.of("201", 10, "203", 12, "204", 14, "303", 12).getOrDefault(format, day);
        boolean fits = day > 0 && (value.length() == end || format.equals("303") && value.length() > end);
        if (!fits || !value.substring(0, end).matches("\\d+")) {
            return value;
        }
        String date = value.substring(0, day);
        String time = value.substring(day, end);
        String on = date(date);
        String at = time.isEmpty() ? "" : time(time);
        boolean none = on.equals(date) || !time.isEmpty() && at.equals(time);
        return none ? value : (on + " " + at + " " + value.substring(end)).strip();
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
