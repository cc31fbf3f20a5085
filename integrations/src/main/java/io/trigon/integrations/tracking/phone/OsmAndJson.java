package io.trigon.integrations.tracking.phone;

import io.trigon.domain.tracking.device.DeviceReport;
import io.trigon.domain.tracking.device.DeviceReport.Place;
import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import io.trigon.integrations.tracking.device.Fields;
import io.trigon.integrations.tracking.device.Moments;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code {"device_id": …, "location": {"timestamp": ISO 8601, "coords": {latitude, longitude, accuracy, speed in m/s,
 * heading, altitude}, "battery": {"level": 0 to 1}}}}; several locations as an array. What is below zero is unknown.
 */
final class OsmAndJson {
    private static final double KMH = 3.6;
    private static final double PER_CENT = 100;

    private OsmAndJson() {}

    static boolean is(JsonObject object) {
        return object.containsKey("location");
    }

    /** @param query the device as the address names it; null for not */
    static Decoded read(JsonObject object, String query) {
        String said = PhoneJson.text(object, "device_id");
        String device = Fields.device(said == null ? query : said);
        try {
            List<DeviceReport> reports = new ArrayList<>();
            for (JsonObject location : PhoneJson.objects(object.get("location"))) {
                reports.add(report(device, location));
            }
            return new Decoded(device, reports, null);
        } catch (BadFrame bad) {
            throw bad.of(device);
        }
    }

    private static DeviceReport report(String device, JsonObject location) {
        JsonValue coords = location.get("coords");
        BadFrame.unless(coords instanceof JsonObject, "coords are missing");
        JsonObject where = (JsonObject) coords;
        Double speed = PhoneJson.known(PhoneJson.number(where, "speed"));
        Place place = Place.at(PhoneJson.required(where, "latitude"), PhoneJson.required(where, "longitude"), true)
                .moving(speed == null ? null : speed * KMH, PhoneJson.known(PhoneJson.number(where, "heading")))
                .seen(PhoneJson.number(where, "altitude"), null, PhoneJson.known(PhoneJson.number(where, "accuracy")));
        return new DeviceReport(device, time(location), place, battery(location), alarm(location));
    }

    private static Instant time(JsonObject location) {
        String text = PhoneJson.text(location, "timestamp");
        try {
            return Moments.ofIso(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw new BadFrame("timestamp should be ISO 8601 with an offset");
        }
    }

    private static Double battery(JsonObject location) {
        if (!(location.get("battery") instanceof JsonObject battery)) {
            return null;
        }
        Double level = PhoneJson.known(PhoneJson.number(battery, "level"));
        return level == null ? null : level * PER_CENT;
    }

    private static String alarm(JsonObject location) {
        boolean sos = location.get("extras") instanceof JsonObject extras
                && "sos".equalsIgnoreCase(PhoneJson.text(extras, "alarm"));
        return sos ? "sos" : null;
    }
}
