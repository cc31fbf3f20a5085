package io.trigon.integrations.tracking.meitrack;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.domain.tracking.device.ReportFault;
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
import java.util.List;
import java.util.Map;

/**
 * {@code $$<letter><length>,IMEI,AAA,event,latitude,longitude,yyMMddHHmmss,A,satellites,signal,km/h,course,precision,height,
 * …*<checksum>}; older ones leave {@code AAA} out. The protocol has no answer to a report. Records in binary ({@code CCC})
 * are not read.
 */
@Dependent
public class Meitrack implements DeviceProtocol {
    private static final Map<String, String> ALARMS =
            Map.of("1", "sos", "17", "low-battery", "19", "speeding", "23", "power-cut", "36", "tow", "44", "jamming");

    @Override
    public String name() {
        return "meitrack";
    }

    @Override
    public Framing framing() {
        return new EndedFraming("$", '\n');
    }

    @Override
    public Decoded decode(byte[] frame, String device, Instant now) {
        String text = new String(frame, StandardCharsets.ISO_8859_1).strip();
        int star = text.lastIndexOf('*');
        BadFrame.unless(text.matches("\\$\\$[A-Za-z]\\d{1,4},.*"), "the frame has no head");
        BadFrame.unless(star > 0 && text.length() == star + 3, "the frame has no checksum");
        checkSum(text, star);
        Fields fields = new Fields(text.substring(0, star));
        String imei = fields.device(1);
        if (fields.is(2, "AAA")) {
            return new Decoded(imei, List.of(report(fields, 3, imei)), null);
        }
        boolean older = fields.at(2).matches("\\d{1,3}");
        return older ? new Decoded(imei, List.of(report(fields, 2, imei)), null) : Decoded.nothing(imei);
    }

    /** @param event the index of the event, after which the position follows */
    private static DeviceReport report(Fields fields, int event, String imei) {
        Instant at = Moments.ofShort(fields.at(event + 3));
        Double satellites = fields.numberOrNull(event + 5);
        Place place = Place.at(fields.required(event + 1), fields.required(event + 2), fields.is(event + 4, "A"))
                .moving(fields.numberOrNull(event + 7), fields.numberOrNull(event + 8))
                .seen(fields.numberOrNull(event + 10), satellites == null ? null : satellites.intValue(), null);
        return new DeviceReport(imei, at, place, null, ALARMS.get(fields.at(event)));
    }

    private static void checkSum(String text, int star) {
        String said = text.substring(star + 1);
        BadFrame.unless(said.matches("[0-9A-Fa-f]{2}"), "the checksum is none");
        if (sum(text, star) != Integer.parseInt(said, 16)) {
            throw new BadFrame(ReportFault.CHECKSUM, "the checksum is wrong");
        }
    }

    /** The sum of all bytes to the star and with it, of which the last eight bits count. */
    static int sum(String text, int star) {
        return text.substring(0, star + 1).chars().sum() & 0xFF;
    }
}
