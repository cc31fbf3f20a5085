package io.trigon.integrations.exchange.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

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

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
