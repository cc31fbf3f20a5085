package io.trigon.integrations.tracking.nmea;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who it is: {@code $PGID,identifier*hh}, {@code IMEI identifier}, or the identifier right before a line. Where it is:
 * {@code RMC}, answered by {@code OK1}, and {@code GGA}, which says no day and is taken for the one next to now. Other
 * lines of a receiver are passed over.
 */
@Dependent
public class T55 implements DeviceProtocol {
    private static final double KMH_PER_KNOT = 1.852;
    private static final Pattern NAMED = Pattern.compile("(?:IMEI[ :,]?|ID[ :])([A-Za-z0-9]{5,20})[,;]?");
    private static final Pattern LINE =
            Pattern.compile("([A-Za-z0-9._:-]{1,64})?,?\\$([A-Z]{4,5}),(.{0,300}?)(?:\\*([0-9A-Fa-f]{2}))?");
    private static final byte[] TAKEN = "OK1\r\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "t55";
    }

    @Override
    public Framing framing() {
        return new EndedFraming("", '\n');
    }

    @Override
    public Decoded decode(byte[] frame, String device, Instant now) {
        String line = new String(frame, StandardCharsets.ISO_8859_1).strip();
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            return Decoded.heard(named.group(1), null);
        }
        Matcher sentence = LINE.matcher(line);
        BadFrame.unless(sentence.matches(), "the line is none of NMEA");
        checkSum(line, sentence.group(4));
        String kind = sentence.group(2);
        String who = sentence.group(1) == null ? device : sentence.group(1);
        Fields fields = new Fields(sentence.group(3));
        if (kind.equals("PGID")) {
            return Decoded.heard(fields.device(0), null);
        }
        return kind.endsWith("RMC") || kind.endsWith("GGA")
                ? new Decoded(who, List.of(placed(fields, kind, who, now)), kind.endsWith("RMC") ? TAKEN : null)
                : Decoded.nothing(who);
    }

    private static DeviceReport placed(Fields fields, String kind, String who, Instant now) {
        if (who == null) {
            throw new BadFrame(ReportFault.DEVICE, "a position came before it was said whose");
        }
        return kind.endsWith("RMC") ? rmc(fields, who) : gga(fields, who, now);
    }

    private static DeviceReport rmc(Fields fields, String who) {
        if (!fields.is(1, "A")) {
            return new DeviceReport(who, null, null, null, null);
        }
        Double knots = fields.number(6);
        Place place = Place.at(fields.degrees(2), fields.degrees(4), true)
                .moving(knots == null ? null : knots * KMH_PER_KNOT, fields.number(7));
        return new DeviceReport(who, Moments.ofDayAndTime(fields.at(8), fields.at(0)), place, null, null);
    }

    private static DeviceReport gga(Fields fields, String who, Instant now) {
        if (fields.at(5).isEmpty() || fields.is(5, "0")) {
            return new DeviceReport(who, null, null, null, null);
        }
        Double satellites = fields.number(6);
        Place place = Place.at(fields.degrees(1), fields.degrees(3), true)
                .seen(fields.number(8), satellites == null ? null : satellites.intValue(), null);
        return new DeviceReport(who, Moments.nearest(fields.at(0), now), place, null, null);
    }

    /** All between the dollar and the star, by exclusive or; some leave it out. */
    private static void checkSum(String line, String said) {
        if (said == null) {
            return;
        }
        int sum = 0;
        for (int i = line.indexOf('$') + 1; i < line.length() - 3; i++) {
            sum ^= line.charAt(i);
        }
        if (sum != Integer.parseInt(said, 16)) {
            throw new BadFrame(ReportFault.CHECKSUM, "the checksum is wrong");
        }
    }
}
