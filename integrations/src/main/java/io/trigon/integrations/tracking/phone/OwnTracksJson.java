package io.trigon.integrations.tracking.phone;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.Fields;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * {@code {"_type": "location", lat, lon, "tst": seconds, "acc": metres, "alt", "vel": km/h, "cog", "batt": per cent,
 * "topic": "owntracks/user/device", "tid"}}. Who it is: the topic without its head and with dots, {@code user.device}; else
 * what the app says in its headers; else the two letters of {@code tid}. The answer is an empty array, as the app wants it.
 */
final class OwnTracksJson {
    private static final byte[] NOTHING = "[]".getBytes(StandardCharsets.US_ASCII);
    private static final double LAST_SECOND = 253_402_300_799.0;

    private OwnTracksJson() {}

    static boolean is(JsonObject object) {
        return object.containsKey("_type");
    }

    /** @param header the device as the headers name it, {@code user.device}; null for not */
    static Decoded read(JsonObject object, String header) {
        String type = PhoneJson.text(object, "_type");
        BadFrame.unless(!"encrypted".equals(type), "what is encrypted can't be read");
        if (!"location".equals(type)) {
            return new Decoded(null, List.of(), NOTHING);
        }
        String device = Fields.device(who(object, header));
        return new Decoded(device, List.of(report(device, object)), NOTHING);
    }

    /**
     * The same as it comes over MQTT, where the topic tells who it is and nothing in the message does. What is no location is
     * a sign of life, but for the last will, which others tell when the device is gone.
     */
    static Decoded readOf(String device, JsonObject object) {
        String type = PhoneJson.text(object, "_type");
        BadFrame.unless(type != null, "it names no _type");
        BadFrame.unless(!"encrypted".equals(type), "what is encrypted can't be read");
        if ("lwt".equals(type)) {
            return Decoded.nothing(null);
        }
        return "location".equals(type)
                ? new Decoded(device, List.of(report(device, object)), null)
                : Decoded.heard(device, null);
    }

    private static DeviceReport report(String device, JsonObject object) {
        try {
            return located(device, object);
        } catch (BadFrame bad) {
            throw bad.of(device);
        }
    }

    private static DeviceReport located(String device, JsonObject object) {
        double seconds = PhoneJson.required(object, "tst");
        BadFrame.unless(Math.abs(seconds) < LAST_SECOND, "tst should be seconds");
        Place place = Place.at(PhoneJson.required(object, "lat"), PhoneJson.required(object, "lon"), true)
                .moving(
                        PhoneJson.known(PhoneJson.number(object, "vel")),
                        PhoneJson.known(PhoneJson.number(object, "cog")))
                .seen(PhoneJson.number(object, "alt"), null, PhoneJson.known(PhoneJson.number(object, "acc")));
        Instant at = Instant.ofEpochMilli((long) (seconds * 1000));
        return new DeviceReport(device, at, place, PhoneJson.known(PhoneJson.number(object, "batt")), null);
    }

    private static String who(JsonObject object, String header) {
        String topic = PhoneJson.text(object, "topic");
        if (topic != null && topic.startsWith("owntracks/")) {
            return topic.substring("owntracks/".length()).replace('/', '.');
        }
        return header == null ? PhoneJson.text(object, "tid") : header;
    }
}
