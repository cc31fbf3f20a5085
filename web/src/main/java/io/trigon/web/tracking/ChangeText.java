package io.trigon.web.tracking;

import io.trigon.domain.shared.ChangeFeed.Change;
import io.trigon.web.shared.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/** A change as an open page takes it: what it is about, and a sentence that is read out. */
final class ChangeText {
    private ChangeText() {}

    static String json(Change change, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("kind", change.kind());
        if (change.trackingNumber() != null) {
            json.add("trackingNumber", change.trackingNumber());
        }
        if (change.triangleId() != null) {
            json.add("triangleId", change.triangleId());
        }
        String about = change.trackingNumber() == null ? "" : change.trackingNumber();
        String said = Texts.all().find(locale, "change." + change.kind(), about);
        return json.add("text", said == null ? "" : said.strip()).build().toString();
    }
}
