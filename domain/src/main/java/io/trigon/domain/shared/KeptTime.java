package io.trigon.domain.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;

/** Times from outside, in years of four digits: no database holds all others that can be written. */
public final class KeptTime {
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private KeptTime() {}

    /**
     * @param text with its offset, such as {@code 2026-03-02T14:00:00-06:00}
     * @throws DateTimeException when it is none, or of another year
     */
    public static Instant of(String text) {
        return checked(OffsetDateTime.parse(text).toInstant());
    }

    /** @throws DateTimeException when it is of another year, by UTC */
    public static Instant checked(Instant time) {
        check(time.atOffset(ZoneOffset.UTC));
        return time;
    }

    /** @throws DateTimeException when the text is none, or of another year */
    public static LocalDate dayOf(String text) {
        LocalDate day = LocalDate.parse(text);
        check(day);
        return day;
    }

    private static void check(TemporalAccessor time) {
        YEARS.checkValidValue(time.get(ChronoField.YEAR), ChronoField.YEAR);
    }
}
