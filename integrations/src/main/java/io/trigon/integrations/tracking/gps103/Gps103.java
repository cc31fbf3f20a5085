package io.trigon.integrations.tracking.gps103;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.DeviceProtocol;
import io.trigon.integrations.tracking.device.EndedFraming;
import io.trigon.integrations.tracking.device.Fields;
import io.trigon.integrations.tracking.device.Framing;
import io.trigon.integrations.tracking.device.Moments;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code imei:…,tracker,yyMMddHHmm,phone,F,HHmmss,A,ddmm.mmmm,N,dddmm.mmmm,E,knots,course;}: the day is that of the device's
 * own clock, the second time is UTC. Signs in with {@code ##,imei:…,A;} and wants {@code LOAD}; a lone IMEI is a heartbeat
 * and wants {@code ON}. A call for help is told that it was heard.
 */
@Dependent
public class Gps103 implements DeviceProtocol {
    private static final double KMH_PER_KNOT = 1.852;
    private static final String IMEI = "imei:";
    private static final Map<String, String> ALARMS = Map.ofEntries(
            Map.entry("help me", "sos"),
            Map.entry("low battery", "low-battery"),
            Map.entry("move", "tow"),
            Map.entry("speed", "speeding"),
            Map.entry("ac alarm", "power-cut"),
            Map.entry("door alarm", "door"),
            Map.entry("sensor alarm", "shock"),
            Map.entry("accident alarm", "crash"));

    @Override
    public String name() {
        return "gps103";
    }

    @Override
    public Framing framing() {
        return new EndedFraming("", ';');
    }

    @Override
    public Decoded decode(byte[] frame, String device, Instant now) {
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        BadFrame.unless(text.endsWith(";"), "the frame has no end");
        String content = text.substring(0, text.length() - 1);
        if (content.matches("\\d{10,16}")) {
            return Decoded.heard(content, ascii("ON"));
        }
        Fields fields = new Fields(content);
        if (fields.is(0, "##")) {
            return Decoded.heard(imei(fields.at(1)), ascii("LOAD"));
        }
        String imei = imei(fields.at(0));
        String alarm = ALARMS.get(fields.at(1));
        byte[] answer = "sos".equals(alarm) ? ascii("**," + IMEI + imei + ",E;") : null;
        return new Decoded(imei, List.of(report(fields, imei, alarm)), answer);
    }

    private static DeviceReport report(Fields fields, String imei, String alarm) {
        if (!fields.is(4, "F") || !fields.is(6, "A")) {
            return new DeviceReport(imei, null, null, null, alarm);
        }
        Double knots = fields.number(11);
        Place place = Place.at(fields.degrees(7), fields.degrees(9), true)
                .moving(knots == null ? null : knots * KMH_PER_KNOT, fields.numberOrNull(12))
                .seen(fields.numberOrNull(13), null, null);
        return new DeviceReport(imei, time(fields.at(2), fields.at(5)), place, null, alarm);
    }

    /** The UTC time that is next to the device's own, whose zone may be any. */
    private static Instant time(String local, String utc) {
        BadFrame.unless(local.matches("\\d{10}(\\d\\d)?"), "the time is none");
        Instant own = Moments.ofShort(local.length() == 10 ? local + "00" : local);
        Instant next = Moments.nearest(utc, own);
        BadFrame.unless(Duration.between(own, next).abs().toHours() <= 14, "the times differ");
        return next;
    }

    private static String imei(String text) {
        BadFrame.unless(text.startsWith(IMEI), "the IMEI is missing");
        return Fields.device(text.substring(IMEI.length()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
