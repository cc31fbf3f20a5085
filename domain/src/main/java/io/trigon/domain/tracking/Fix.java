package io.trigon.domain.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One position of one device.
 *
 * @param device the identifier that the device sends, at most 64 characters of {@code [A-Za-z0-9._:-]}
 * @param at when the device was there, to the microsecond as it is stored; device and time make a fix unique
 * @param speedKmh kilometres per hour; null when unknown, as all that follow
 * @param bearing degrees clockwise from north
 * @param altitude metres
 * @param accuracy metres, the radius of the device's own doubt
 * @param battery per cent
 */
public record Fix(
        String device,
        Instant at,
        GeoPoint point,
        Double speedKmh,
        Double bearing,
        Double altitude,
        Double accuracy,
        Double battery) {
    static final String DEVICE_FORM = "[A-Za-z0-9._:-]{1,64}";

    /** No device was there before, and none is after. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Clocks of devices may run ahead of ours by this much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(15);

    public Fix {
        boolean named = isDevice(device);
        BrokenRule.unless(named, "device-identifier", "a device id has 1 to 64 letters, digits, or . _ : -");
        BrokenRule.unless(at != null && point != null, "fix-incomplete", "a fix needs a time and a position");
        boolean timely = !at.isBefore(FIRST) && at.isBefore(LAST);
        BrokenRule.unless(timely, "fix-time", "no fix is from before 1970 or after 2199");
        boolean finite = isNumber(speedKmh) && isNumber(bearing) && isNumber(altitude);
        finite &= isNumber(accuracy) && isNumber(battery);
        BrokenRule.unless(finite, "fix-number", "what a device measured is a finite number");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the text, which may be null, can identify a device. At the rate of fixes a pattern is slow. */
    public static boolean isDevice(String text) {
        boolean sound = text != null && !text.isEmpty() && text.length() <= 64;
        for (int i = 0; sound && i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            sound = letter || c == '.' || c == '_' || c == ':' || c == '-';
        }
        return sound;
    }

    private static boolean isNumber(Double real) {
        return real == null || Double.isFinite(real);
    }

    /**
     * Whether a trip may be read from it: it is not from the future, which would hide every true one that follows, and not
     * from 0° 0°, which a receiver without a fix sends.
     */
    boolean isCredible(Instant now) {
        boolean nowhere = point.latitude() == 0 && point.longitude() == 0;
        return !nowhere && !at.isAfter(now.plus(CLOCK_SLACK));
    }
}
