package io.trigon.integrations.tracking.queclink;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code +RESP:GTFRI,version,IMEI,name,…,time sent,count$}; {@code +BUFF} for what was kept while there was no network. Each
 * model puts other fields around its positions, but a position is the same in all: precision, speed, course, height,
 * longitude, latitude, time. Answered by {@code +SACK} and the count.
 */
@Dependent
public class Queclink implements DeviceProtocol {
    private static final Pattern HEAD = Pattern.compile("\\+(RESP|BUFF|ACK):(GT[A-Z]{3})");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}\\.\\d{4,8}");
    private static final Pattern TIME = Pattern.compile("\\d{14}");
    private static final Pattern COUNT = Pattern.compile("[0-9A-Fa-f]{4}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final int IMEI = 2;
    private static final int FIRST = 4;

    /** Reports that hold a position, if only an empty one; so do alarms. */
    private static final Set<String> PLACED =
            Set.of("GTFRI", "GTRTL", "GTSOS", "GTNMR", "GTDOG", "GTGEO", "GTSPD", "GTTOW", "GTIGL", "GTERI");

    private static final Map<String, String> ALARMS = Map.of(
            "GTSOS", "sos",
            "GTTOW", "tow",
            "GTMPF", "power-cut",
            "GTBPL", "low-battery",
            "GTSPD", "speeding",
            "GTCRA", "crash",
            "GTJDR", "jamming");

    @Override
    public String name() {
        return "queclink";
    }

    @Override
    public Framing framing() {
        return new EndedFraming("+", '$', 8_192);
    }

    @Override
    public Decoded decode(byte[] frame, String device, Instant now) {
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        BadFrame.unless(text.endsWith("$"), "the frame has no end");
        Fields fields = new Fields(text.substring(0, text.length() - 1));
        var head = HEAD.matcher(fields.at(0));
        BadFrame.unless(head.matches(), "the frame has no head");
        String imei = fields.device(IMEI);
        byte[] answer = answer(head.group(1), head.group(2), fields);
        return head.group(1).equals("ACK")
                ? Decoded.heard(imei, answer)
                : new Decoded(imei, reports(fields, imei, head.group(2)), answer);
    }

    private static List<DeviceReport> reports(Fields fields, String imei, String kind) {
        List<DeviceReport> reports = new ArrayList<>();
        Double battery = kind.equals("GTFRI") ? battery(fields) : null;
        for (int i = FIRST; i + 2 < fields.count(); i++) {
            boolean place = DEGREES.matcher(fields.at(i)).matches()
                    && DEGREES.matcher(fields.at(i + 1)).matches()
                    && TIME.matcher(fields.at(i + 2)).matches();
            if (place) {
                reports.add(
                        new DeviceReport(imei, time(fields.at(i + 2)), place(fields, i), battery, ALARMS.get(kind)));
            }
        }
        if (reports.isEmpty() && (PLACED.contains(kind) || ALARMS.containsKey(kind))) {
            reports.add(new DeviceReport(imei, null, null, battery, ALARMS.get(kind)));
        }
        return reports;
    }

    /** Null for a day that is none: a fault of this position, which the others of its frame don't share. */
    private static Instant time(String digits) {
        try {
            return Moments.ofLong(digits);
        } catch (BadFrame none) {
            return null;
        }
    }

    /** The precision is none of metres; 0 says that the position is the last known. */
    private static Place place(Fields fields, int longitude) {
        boolean known = fields.is(longitude - 4, "0") || fields.is(longitude - 4, "0.0");
        return Place.at(fields.required(longitude + 1), fields.required(longitude), !known)
                .moving(fields.numberOrNull(longitude - 3), fields.numberOrNull(longitude - 2))
                .seen(fields.numberOrNull(longitude - 1), null, null);
    }

    private static Double battery(Fields fields) {
        String said = fields.at(fields.count() - 3);
        return said.matches("\\d{1,3}") ? Double.valueOf(said) : null;
    }

    /** Repeats nothing that isn't what it should be. */
    private static byte[] answer(String sort, String kind, Fields fields) {
        String count = fields.at(fields.count() - 1);
        String version = fields.at(1);
        if (!COUNT.matcher(count).matches() || !VERSION.matcher(version).matches()) {
            return null;
        }
        if (sort.equals("ACK")) {
            return kind.equals("GTHBD") ? ascii("+SACK:GTHBD," + version + "," + count + "$") : null;
        }
        return ascii("+SACK:" + count + "$");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
