package io.trigon.integrations.tracking.device;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as trackers write them, in digits, UTC. What is no time is a {@link BadFrame}. */
public final class Moments {
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int CENTURY = 2000;
    private static final LocalTime LAST = LocalTime.of(23, 59, 59, 999_000_000);

    /** What stands before the seconds of ISO 8601, and the offset that may follow. */
    private static final Pattern LEAP =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d):60(?:\\.\\d{1,9})?([^.].*)");

    private Moments() {}

    /** {@code yyyyMMddHHmmss}. */
    public static Instant ofLong(String digits) {
        BadFrame.unless(digits.matches("\\d{14}"), "the time is none");
        return of(Integer.parseInt(digits.substring(0, 4)), digits.substring(4));
    }

    /** {@code yyMMddHHmmss}. */
    public static Instant ofShort(String digits) {
        BadFrame.unless(digits.matches("\\d{12}"), "the time is none");
        return of(CENTURY + two(digits, 0), digits.substring(2));
    }

    /** {@code ddMMyy} and {@code HHmmss}, which fractions may follow. */
    public static Instant ofDayAndTime(String day, String time) {
        BadFrame.unless(day.matches("\\d{6}") && time.matches("\\d{6}(\\.\\d{0,9})?"), "the time is none");
        return ofShort(day.substring(4) + day.substring(2, 4) + day.substring(0, 2) + time.substring(0, 6))
                .plusMillis(millis(time));
    }

    /**
     * ISO 8601 with an offset; a leap second is the last millisecond of its day by UTC.
     *
     * @throws DateTimeException for what is no time, and for a sixty-first second of another minute
     */
    public static Instant ofIso(String text) {
        Matcher leap = LEAP.matcher(text);
        if (!leap.matches()) {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME).toInstant();
        }
        OffsetDateTime last = OffsetDateTime.parse(leap.group(1) + ":59.999" + leap.group(2));
        LocalTime clock = last.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
        if (!clock.equals(LAST)) {
            throw new DateTimeException("no minute but the last of a day has a leap second");
        }
        return last.toInstant();
    }

    /** The moment next to another that has this time of day, {@code HHmmss}. */
    public static Instant nearest(String time, Instant near) {
        BadFrame.unless(time.matches("\\d{6}(\\.\\d{0,9})?"), "the time is none");
        LocalDate day = LocalDate.ofInstant(near, ZoneOffset.UTC);
        try {
            LocalTime clock = clock(two(time, 0), two(time, 2), two(time, 4));
            Instant today = day.atTime(clock).toInstant(ZoneOffset.UTC).plusMillis(millis(time));
            Duration half = Duration.ofHours(12);
            if (today.isAfter(near.plus(half))) {
                return today.minus(Duration.ofDays(1));
            }
            return today.isBefore(near.minus(half)) ? today.plus(Duration.ofDays(1)) : today;
        } catch (DateTimeException e) {
            throw new BadFrame("the time is none");
        }
    }

    /** What an answer says, {@code yyyyMMddHHmmss}. */
    public static String written(Instant at) {
        return LONG.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static int millis(String time) {
        return time.length() < 8 ? 0 : (int) (Double.parseDouble("0" + time.substring(6)) * 1000);
    }

    private static Instant of(int year, String rest) {
        return of(year, two(rest, 0), two(rest, 2), two(rest, 4), two(rest, 6), two(rest, 8));
    }

    /** From numbers as the device has them. */
    public static Instant of(int year, int month, int day, int hour, int minute, int second) {
        try {
            return LocalDate.of(year, month, day)
                    .atTime(clock(hour, minute, second))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadFrame("the time is none");
        }
    }

    /** A leap second, which our clock has not, is the last millisecond of its day. */
    private static LocalTime clock(int hour, int minute, int second) {
        boolean leap = hour == 23 && minute == 59 && second == 60;
        return leap ? LAST : LocalTime.of(hour, minute, second);
    }

    private static int two(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
