package io.trigon.integrations.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the parameters of the OsmAnd protocol: {@code id} or {@code deviceid}; {@code lat} and {@code lon}, or
 * {@code location=lat,lon}; {@code timestamp} in seconds, milliseconds, ISO 8601, or {@code yyyy-MM-dd HH:mm:ss} in UTC (missing: now); {@code speed} in knots;
 * {@code bearing} or {@code heading} in degrees; {@code altitude} and {@code accuracy} in metres; {@code batt} in per cent.
 * Parameters it doesn't know are passed over. Source: the protocol as Traccar documents it.
 */
final class OsmAndFrame {
    private static final double KMH_PER_KNOT = 1.852;
    private static final int LONGEST_VALUE = 64;

    /** Seconds since 1970 stay below this number until the year 5138; milliseconds have passed it in 1973. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    /** A device whose clock was never set says 1970 or 1980. */
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Clocks of devices may run ahead of ours by this much; beyond, the fix would hide every true one that follows. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(15);

    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d{1,12}(\\.\\d{0,18})?([eE][+-]?\\d{1,2})?\\s*");
    private static final Pattern EPOCH = Pattern.compile("\\d{1,13}");
    private static final Pattern BLANK_FOR_PLUS = Pattern.compile(".*T.* \\d\\d:?\\d\\d");

    private final Map<String, List<String>> given;
    private final Instant now;

    private OsmAndFrame(Map<String, List<String>> given, Instant now) {
        this.given = given;
        this.now = now;
    }

    /** Whether the device itself holds its position for true: {@code valid}, which may be missing. */
    static boolean isValid(Map<String, List<String>> parameters) {
        List<String> said = parameters.getOrDefault("valid", List.of("true"));
        return said.isEmpty() || !said.get(0).matches("(?i)false|0|no");
    }

    /** @throws BrokenRule when the frame is malformed; its message may be shown to whoever sent it */
    static Fix read(Map<String, List<String>> parameters, Clock clock) {
        return new OsmAndFrame(parameters, clock.instant()).fix();
    }

    private Fix fix() {
        Double knots = number("speed", "speed");
        return new Fix(
                text("id", "deviceid"),
                time(),
                place(),
                knots == null ? null : knots * KMH_PER_KNOT,
                number("bearing", "heading"),
                number("altitude", "altitude"),
                number("accuracy", "accuracy"),
                number("batt", "batt"));
    }

    private GeoPoint place() {
        String pair = text("location", "location");
        if (pair != null) {
            String[] parts = pair.split(",", -1);
            BrokenRule.unless(parts.length == 2, "osmand-location", "location must be lat,lon");
            return GeoPoint.of(read("location", parts[0]), read("location", parts[1]));
        }
        Double latitude = number("lat", "lat");
        Double longitude = number("lon", "lon");
        BrokenRule.unless(latitude != null && longitude != null, "osmand-location", "lat and lon are required");
        return GeoPoint.of(latitude, longitude);
    }

    private Instant time() {
        String stamp = text("timestamp", "timestamp");
        Instant at = stamp == null ? now : moment(stamp);
        BrokenRule.unless(!at.isBefore(OLDEST), "osmand-timestamp", "timestamp is before the year 2000");
        BrokenRule.unless(!at.isAfter(now.plus(CLOCK_SLACK)), "osmand-timestamp", "timestamp is in the future");
        return at;
    }

    private static Instant moment(String stamp) {
        try {
            if (EPOCH.matcher(stamp).matches()) {
                long number = Long.parseLong(stamp);
                return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            }
            if (stamp.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")) {
                return LocalDateTime.parse(stamp.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            }
            // a plus sign that was not escaped arrives as a blank
            String iso = BLANK_FOR_PLUS.matcher(stamp).matches() ? stamp.replace(' ', '+') : stamp;
            return OffsetDateTime.parse(iso, DateTimeFormatter.ISO_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            throw new BrokenRule("osmand-timestamp", "timestamp must be seconds, milliseconds or ISO 8601 with offset");
        }
    }

    private Double number(String name, String otherwise) {
        String value = text(name, otherwise);
        return value == null ? null : read(name, value);
    }

    private static double read(String name, String value) {
        boolean plain = NUMBER.matcher(value).matches();
        BrokenRule.unless(plain, "osmand-number", name + " must be a number");
        return Double.parseDouble(value.strip());
    }

    /** The first value that isn't empty; null when there is none. */
    private String text(String name, String otherwise) {
        String value = first(name);
        return value == null ? first(otherwise) : value;
    }

    private String first(String name) {
        List<String> values = given.get(name);
        if (values == null || values.isEmpty() || values.get(0).isBlank()) {
            return null;
        }
        String value = values.get(0);
        BrokenRule.unless(value.length() <= LONGEST_VALUE, "osmand-length", name + " is too long");
        return value;
    }
}
