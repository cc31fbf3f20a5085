package io.trigon.integrations.tracking.h02;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.FrameReader;
import io.trigon.integrations.tracking.device.Moments;
import java.time.Instant;
import java.util.List;

/**
 * {@code $}, then digits two a byte: identifier (5 bytes), time, day, latitude (4), battery (1), longitude with its flags
 * (5), speed in knots and course (3), then four bytes of state.
 */
final class H02Binary {
    private static final double KMH_PER_KNOT = 1.852;
    private static final int EAST = 8;
    private static final int NORTH = 4;
    private static final int VALID = 2;

    private H02Binary() {}

    static Decoded read(byte[] frame) {
        BadFrame.unless(frame.length == H02Framing.BINARY, "a binary frame has 32 bytes");
        FrameReader in = new FrameReader(frame, 1, frame.length);
        String device = in.bcd(5);
        String time = in.bcd(3);
        Instant at = Moments.ofDayAndTime(in.bcd(3), time);
        double latitude = degrees(in.bcd(4) + "0", 2);
        in.skip(1);
        String longitude = in.hex(5);
        int flags = Character.digit(longitude.charAt(9), 16);
        String motion = in.hex(3);
        Place place = Place.at(
                        (flags & NORTH) == 0 ? -latitude : latitude,
                        (flags & EAST) == 0 ? -degrees(longitude, 3) : degrees(longitude, 3),
                        (flags & VALID) != 0)
                .moving(number(motion.substring(0, 3)) * KMH_PER_KNOT, (double) number(motion.substring(3)));
        String alarm = H02State.alarm(in.u32());
        return new Decoded(device, List.of(new DeviceReport(device, at, place, null, alarm)), null);
    }

    /** Whole degrees, then minutes with four decimals; the last digit is none of it. */
    private static double degrees(String digits, int whole) {
        int minutes = number(digits.substring(whole, whole + 6));
        return number(digits.substring(0, whole)) + minutes / 10_000.0 / 60;
    }

    private static int number(String digits) {
        BadFrame.unless(digits.chars().allMatch(Character::isDigit), "digits were expected");
        return Integer.parseInt(digits);
    }
}
