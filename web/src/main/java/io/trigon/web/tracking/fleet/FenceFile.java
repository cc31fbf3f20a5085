package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.web.tracking.GeoJson;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Fences as a GeoJSON collection, such as the import takes. */
final class FenceFile {
    private FenceFile() {}

    static JsonObject of(List<Drawn> fences) {
        JsonArrayBuilder features = Json.createArrayBuilder();
        fences.forEach(fence -> features.add(feature(fence)));
        return Json.createObjectBuilder()
                .add("type", "FeatureCollection")
                .add("features", features)
                .build();
    }

    private static JsonObjectBuilder feature(Drawn fence) {
        FenceShape shape = fence.shape();
        JsonObjectBuilder about = Json.createObjectBuilder()
                .add("name", fence.name())
                .add("purpose", fence.purpose().name());
        if (fence.siteCode() != null) {
            about.add("site", fence.siteCode());
        } else if (fence.siteId() != null) {
            about.add("siteId", fence.siteId());
        }
        if (shape instanceof Circle circle) {
            about.add("radiusMetres", circle.radiusMetres());
        }
        return Json.createObjectBuilder()
                .add("type", "Feature")
                .add("id", fence.id())
                .add("geometry", GeoJson.of(shape))
                .add("properties", about);
    }
}
