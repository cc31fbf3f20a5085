package io.trigon.integrations.tracking.phone;

import io.trigon.integrations.tracking.device.BadFrame;
import io.trigon.integrations.tracking.device.Decoded;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What a phone posts as JSON, in either of the two ways, told apart by what is in it. */
public final class PhoneReports {
    /** The feeds as devices are shown with them. */
    public static final String OSMAND = "osmand";

    public static final String OWNTRACKS = "owntracks";

    private PhoneReports() {}

    /** What was read, and by which feed. */
    public record Read(String feed, Decoded decoded) {}

    /**
     * @param query the device as the address names it, {@code header} as headers do; each may be null
     * @throws BadFrame when it can't be read
     */
    public static Read read(byte[] body, String query, String header) {
        List<JsonObject> objects = PhoneJson.objects(body);
        BadFrame.unless(!objects.isEmpty(), "there is nothing in it");
        boolean ownTracks = objects.stream().allMatch(OwnTracksJson::is);
        BadFrame.unless(ownTracks || objects.stream().allMatch(OsmAndJson::is), "neither location nor _type is in it");
        List<Decoded> each = new ArrayList<>();
        objects.forEach(o -> each.add(ownTracks ? OwnTracksJson.read(o, header) : OsmAndJson.read(o, query)));
        return new Read(ownTracks ? OWNTRACKS : OSMAND, joined(each));
    }

    /**
     * What OwnTracks publishes under the topic of a device.
     *
     * @throws BadFrame when it can't be read
     */
    public static Decoded published(byte[] message, String device) {
        List<JsonObject> objects = PhoneJson.objects(message);
        BadFrame.unless(!objects.isEmpty(), "there is nothing in it");
        return joined(objects.stream()
                .map(object -> OwnTracksJson.readOf(device, object))
                .toList());
    }

    private static Decoded joined(List<Decoded> each) {
        Decoded last = each.get(each.size() - 1);
        return new Decoded(
                last.device(),
                each.stream().flatMap(decoded -> decoded.reports().stream()).toList(),
                last.answer());
    }
}
