package io.trigon.integrations.tracking.h02;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.DeviceProtocol;
import io.trigon.integrations.tracking.device.Fields;
import io.trigon.integrations.tracking.device.Framing;
import io.trigon.integrations.tracking.device.Moments;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * {@code *HQ,identifier,V1,HHmmss,A,ddmm.mmmm,N,dddmm.mmmm,E,knots,course,ddMMyy,state#}, or the same in binary. Text is
 * answered by {@code V4}, a heartbeat by itself; binary frames by nothing, as the protocol has it.
 */
@Dependent
public class H02 implements DeviceProtocol {
    private static final double KMH_PER_KNOT = 1.852;
    private static final Set<String> PLACED = Set.of("V1", "V5", "V6", "V2");
    private static final int FIX = 4;

    @Override
    public String name() {
        return "h02";
    }

    @Override
    public Framing framing() {
        return new H02Framing();
    }

    @Override
    public Decoded decode(byte[] frame, String device, Instant now) {
        BadFrame.unless(frame.length > 0, "the frame is empty");
        if (frame[0] == '$') {
            return H02Binary.read(frame);
        }
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        BadFrame.unless(text.startsWith("*") && text.endsWith("#"), "the frame has no begin or no end");
        Fields fields = new Fields(text.substring(1, text.length() - 1));
        BadFrame.unless(fields.at(0).matches("[A-Z]{2}"), "the maker is missing");
        return read(fields, fields.device(1), now);
    }

    private static Decoded read(Fields fields, String device, Instant now) {
        String kind = fields.at(2);
        String begin = "*" + fields.at(0) + "," + device + ",";
        if (PLACED.contains(kind)) {
            byte[] answer = ascii(begin + "V4," + kind + "," + Moments.written(now) + "#");
            return new Decoded(device, List.of(report(fields, device)), answer);
        }
        if (kind.equals("HTBT")) {
            return new Decoded(device, List.of(), ascii(begin + "HTBT#"), fields.numberOrNull(3));
        }
        Double battery = kind.equals("LINK") ? fields.numberOrNull(6) : null;
        return new Decoded(device, List.of(), null, battery);
    }

    private static DeviceReport report(Fields fields, String device) {
        Instant at = Moments.ofDayAndTime(fields.at(11), fields.at(3));
        if (!fields.is(FIX, "A")) {
            return new DeviceReport(device, at, null, null, null);
        }
        Double knots = fields.number(9);
        Place place = Place.at(fields.degrees(5), fields.degrees(7), true)
                .moving(knots == null ? null : knots * KMH_PER_KNOT, fields.number(10));
        String state = fields.at(12);
        String alarm = state.matches("[0-9A-Fa-f]{8}") ? H02State.alarm(Long.parseLong(state, 16)) : null;
        return new DeviceReport(device, at, place, null, alarm);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
