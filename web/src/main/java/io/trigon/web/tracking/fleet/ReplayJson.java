package io.trigon.web.tracking.fleet;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.Halt;
import io.trigon.domain.tracking.fleet.Passage;
import io.trigon.domain.tracking.fleet.Track;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A track as the script of the replay takes it: each position is latitude, longitude, seconds, speed and which of its devices;
 * then halts and crossings.
 */
public final class ReplayJson {
    private ReplayJson() {}

    public static JsonObjectBuilder of(Track track) {
        JsonArrayBuilder line = Json.createArrayBuilder();
        List<String> devices = new ArrayList<>();
        for (Fix fix : track.fixes()) {
            if (!devices.contains(fix.device())) {
                devices.add(fix.device());
            }
            line.add(position(fix, devices.indexOf(fix.device())));
        }
        JsonArrayBuilder halts = Json.createArrayBuilder();
        track.halts().forEach(halt -> halts.add(halt(halt)));
        JsonArrayBuilder crossings = Json.createArrayBuilder();
        track.passages().forEach(passage -> crossings.add(crossing(passage)));
        return Json.createObjectBuilder()
                .add("track", line)
                .add("halts", halts)
                .add("crossings", crossings)
                .add("whole", track.whole());
    }

    private static JsonArrayBuilder position(Fix fix, int device) {
        JsonArrayBuilder one = Json.createArrayBuilder()
                .add(fix.point().latitude())
                .add(fix.point().longitude())
                .add(fix.at().getEpochSecond());
        if (fix.speedKmh() == null) {
            one.addNull();
        } else {
            one.add(fix.speedKmh());
        }
        return one.add(device);
    }

    private static JsonObjectBuilder halt(Halt halt) {
        return at(halt.point(), halt.place())
                .add("from", halt.from().getEpochSecond())
                .add("until", halt.until().getEpochSecond())
                .add("minutes", halt.length().toMinutes());
    }

    private static JsonObjectBuilder crossing(Passage passage) {
        return at(passage.point(), passage.place())
                .add("at", passage.at().getEpochSecond())
                .add("entered", passage.entered());
    }

    private static JsonObjectBuilder at(GeoPoint point, String place) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("lat", point.latitude()).add("lon", point.longitude());
        return place == null ? json : json.add("place", place);
    }
}
