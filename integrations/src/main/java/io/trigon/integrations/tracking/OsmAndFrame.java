package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.Fields;
import io.trigon.integrations.tracking.device.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the parameters of the OsmAnd protocol: {@code id} or {@code deviceid}; {@code lat} and {@code lon}, or
 * {@code location=lat,lon}; {@code timestamp} in seconds, milliseconds, ISO 8601, or {@code yyyy-MM-dd HH:mm:ss} in UTC (missing: now); {@code speed} in knots;
 * {@code bearing} or {@code heading} in degrees; {@code altitude} and {@code accuracy} in metres; {@code batt} in per cent;
 * {@code valid}, false when the device has no position; {@code alarm}, {@code sos} for a call for help. Parameters it doesn't
 * know are passed over. Source: the protocol as Traccar documents it.
 */
final class OsmAndFrame {
    private static final double KMH_PER_KNOT = 1.852;
    private static final int LONGEST_VALUE = 64;

    /** Seconds since 1970 stay below this number until the year 5138; milliseconds have passed it in 1973. */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d{1,12}(\\.\\d{0,18})?([eE][+-]?\\d{1,2})?\\s*");
    private static final Pattern EPOCH = Pattern.compile("\\d{1,13}");
    private static final Pattern BLANK_FOR_PLUS = Pattern.compile(".*T.* \\d\\d:?\\d\\d");

    private final Map<String, List<String>> given;
    private final Instant now;

    private OsmAndFrame(Map<String, List<String>> given, Instant now) {
        this.given = given;
        this.now = now;
    }

    /**
     * What is said, not yet believed.
     *
     * @throws BadFrame when it is malformed, with the device where that is told; its message may be shown to whoever sent it
     */
    static Decoded read(Map<String, List<String>> parameters, Instant now) {
        OsmAndFrame frame = new OsmAndFrame(parameters, now);
        String device = Fields.device(frame.text("id", "deviceid"));
        try {
            return new Decoded(device, List.of(frame.report(device)), null);
        } catch (BadFrame bad) {
            throw bad.of(device);
        }
    }

    private DeviceReport report(String device) {
        String stamp = text("timestamp", "timestamp");
        String alarm = "sos".equalsIgnoreCase(text("alarm", "alarm")) ? "sos" : null;
        return new DeviceReport(device, stamp == null ? now : moment(stamp), place(), number("batt", "batt"), alarm);
    }

    /** Null where the device says that it has no position, and none stands beside that. */
    private Place place() {
        String said = text("valid", "valid");
        boolean valid = said == null || !said.matches("(?i)false|0|no");
        double[] point = point();
        BadFrame.unless(point != null || !valid, "lat and lon are required");
        if (point == null) {
            return null;
        }
        Double knots = number("speed", "speed");
        return Place.at(point[0], point[1], valid)
                .moving(knots == null ? null : knots * KMH_PER_KNOT, number("bearing", "heading"))
                .seen(number("altitude", "altitude"), null, number("accuracy", "accuracy"));
    }

    /** Latitude and longitude; null when they aren't both there. */
    private double[] point() {
        String pair = text("location", "location");
        if (pair != null) {
            String[] parts = pair.split(",", -1);
            BadFrame.unless(parts.length == 2, "location must be lat,lon");
            return new double[] {read("location", parts[0]), read("location", parts[1])};
        }
        Double latitude = number("lat", "lat");
        Double longitude = number("lon", "lon");
        return latitude == null || longitude == null ? null : new double[] {latitude, longitude};
    }

    private static Instant moment(String stamp) {
        try {
            if (EPOCH.matcher(stamp).matches()) {
                long number = Long.parseLong(stamp);
                return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            }
            if (stamp.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")) {
                return Moments.ofIso(stamp.replace(' ', 'T') + "Z");
            }
            // a plus sign that was not escaped arrives as a blank
            String iso = BLANK_FOR_PLUS.matcher(stamp).matches() ? stamp.replace(' ', '+') : stamp;
            return Moments.ofIso(iso);
        } catch (DateTimeException e) {
            throw new BadFrame("timestamp must be seconds, milliseconds or ISO 8601 with offset");
        }
    }

    private Double number(String name, String otherwise) {
        String value = text(name, otherwise);
        return value == null ? null : read(name, value);
    }

    private static double read(String name, String value) {
        boolean plain = NUMBER.matcher(value).matches();
        BadFrame.unless(plain, name + " must be a number");
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
        BadFrame.unless(value.length() <= LONGEST_VALUE, name + " is too long");
        return value;
    }
}
