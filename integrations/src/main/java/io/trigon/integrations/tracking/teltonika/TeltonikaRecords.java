package io.trigon.integrations.tracking.teltonika;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.FrameReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The records of a data packet: codec, number, records, the number again. */
final class TeltonikaRecords {
    static final int CODEC_8 = 0x08;
    static final int CODEC_8_EXTENDED = 0x8E;
    private static final double DEGREE = 1e7;
    private static final int BATTERY_LEVEL = 113;

    /** Property of an event, and what it warns of when it is not zero. */
    private static final Map<Integer, String> ALARMS =
            Map.of(236, "sos", 246, "tow", 247, "crash", 249, "jamming", 252, "power-cut", 253, "driving");

    private final FrameReader in;
    private final String device;
    private final boolean extended;

    private TeltonikaRecords(FrameReader in, String device, boolean extended) {
        this.in = in;
        this.device = device;
        this.extended = extended;
    }

    /** @param in begins with the codec */
    static List<DeviceReport> read(FrameReader in, String device) {
        int codec = in.u8();
        BadFrame.unless(codec == CODEC_8 || codec == CODEC_8_EXTENDED, "codec " + codec + " is not read here");
        int count = in.u8();
        TeltonikaRecords records = new TeltonikaRecords(in, device, codec == CODEC_8_EXTENDED);
        List<DeviceReport> reports = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reports.add(records.next());
        }
        BadFrame.unless(in.u8() == count, "the numbers of records before and after them differ");
        BadFrame.unless(in.left() == 0, "something follows the records");
        return reports;
    }

    private DeviceReport next() {
        Instant at = Instant.ofEpochMilli(in.i64());
        in.skip(1); // priority
        double longitude = in.i32() / DEGREE;
        double latitude = in.i32() / DEGREE;
        double altitude = in.i16();
        double heading = in.u16();
        int satellites = in.u8();
        double speed = in.u16();
        // without a fix it repeats the last place it knew, with no satellites
        Place place = Place.at(latitude, longitude, satellites > 0)
                .moving(speed, heading)
                .seen(altitude, satellites, null);
        return said(at, place);
    }

    /** The properties: of each length in turn their number, then each with its name and value. */
    private DeviceReport said(Instant at, Place place) {
        int event = id();
        id(); // how many in all, which the numbers of each length tell again
        Double battery = null;
        String alarm = null;
        for (int length = 1; length <= 8; length *= 2) {
            int count = id();
            for (int i = 0; i < count; i++) {
                int property = id();
                long value = in.number(length);
                battery = property == BATTERY_LEVEL ? Double.valueOf(value) : battery;
                alarm = property == event && value != 0 ? ALARMS.get(property) : alarm;
            }
        }
        if (extended) {
            skipLong();
        }
        return new DeviceReport(device, at, place, battery, alarm);
    }

    private void skipLong() {
        int count = in.u16();
        for (int i = 0; i < count; i++) {
            in.skip(2);
            in.skip(in.u16());
        }
    }

    private int id() {
        return extended ? in.u16() : in.u8();
    }
}
