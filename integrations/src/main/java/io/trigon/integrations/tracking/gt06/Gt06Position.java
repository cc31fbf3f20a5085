package io.trigon.integrations.tracking.gt06;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.FrameReader;
import io.trigon.integrations.tracking.device.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** The position part of a frame, which all kinds begin with: time, satellites, place, speed, course and its flags. */
final class Gt06Position {
    private static final double DEGREE = 1_800_000;
    private static final int FIXED = 0x1000;
    private static final int WEST = 0x0800;
    private static final int NORTH = 0x0400;
    private static final int COURSE = 0x03FF;
    private static final int CENTURY = 2000;

    private static final Map<Integer, String> ALARMS = Map.ofEntries(
            Map.entry(0x01, "sos"),
            Map.entry(0x02, "power-cut"),
            Map.entry(0x03, "shock"),
            Map.entry(0x06, "speeding"),
            Map.entry(0x09, "tow"),
            Map.entry(0x0E, "low-battery"),
            Map.entry(0x13, "tamper"),
            Map.entry(0x19, "low-battery"));

    private Gt06Position() {}

    static DeviceReport read(FrameReader in, String device, boolean withAlarm) {
        Instant at = time(in);
        int satellites = in.u8() & 0x0F;
        double latitude = in.u32() / DEGREE;
        double longitude = in.u32() / DEGREE;
        double speed = in.u8();
        int course = in.u16();
        Place place = Place.at(
                        (course & NORTH) == 0 ? -latitude : latitude,
                        (course & WEST) == 0 ? longitude : -longitude,
                        (course & FIXED) != 0)
                .moving(speed, (double) (course & COURSE))
                .seen(null, satellites, null);
        return new DeviceReport(device, at, place, null, withAlarm ? alarm(in) : null);
    }

    /** The cell with its length before it, then state, battery and signal, and then what is wrong. */
    private static String alarm(FrameReader in) {
        int cell = in.u8();
        in.skip(Math.max(0, cell - 1));
        in.skip(3);
        return ALARMS.get(in.u8());
    }

    private static Instant time(FrameReader in) {
        return Moments.of(CENTURY + in.u8(), in.u8(), in.u8(), in.u8(), in.u8(), in.u8());
    }

    /** What a device that asks for the time is told. */
    static byte[] clock(Instant now) {
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return new byte[] {
            (byte) (utc.getYear() - CENTURY),
            (byte) utc.getMonthValue(),
            (byte) utc.getDayOfMonth(),
            (byte) utc.getHour(),
            (byte) utc.getMinute(),
            (byte) utc.getSecond()
        };
    }
}
