package io.trigon.web.tracking;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.DrawFence;
import io.trigon.domain.tracking.FencePlan;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.domain.tracking.Outline;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Stamp;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A fence as a GeoJSON feature. */
public record FenceFeature(String type, Long id, JsonObject geometry, About properties) {
    /**
     * What is told of a fence.
     *
     * @param site the code of the site whose stops it watches; null, as siteId, for an area of no site
     * @param radiusMetres of a circle, whose geometry is a Point
     */
    public record About(
            String name,
            Geofence.Purpose purpose,
            String site,
            Long siteId,
            Integer radiusMetres,
            Double squareMetres,
            String changedBy,
            OffsetDateTime changedAt) {}

    /** Many features: a list, with how many there are in all. */
    public record Collection(String type, List<FenceFeature> features, long total, int offset, int limit) {}

    /**
     * What is wanted of a fence.
     *
     * @param bufferMetres widens the shape; without a geometry, the radius around the site
     */
    public record Wanted(
            String name,
            Geofence.Purpose purpose,
            String site,
            Long siteId,
            Integer radiusMetres,
            Integer bufferMetres) {}

    /** A feature that comes in; without a geometry it is a circle around its site. */
    public record Draft(String type, JsonObject geometry, Wanted properties) {
        FencePlan plan() {
            if (properties == null) {
                throw new Malformed("an object is wanted", "properties");
            }
            FenceShape shape = geometry == null ? null : GeoJson.read(geometry, properties.radiusMetres());
            return new FencePlan(
                    properties.name(),
                    properties.purpose(),
                    properties.site(),
                    properties.siteId(),
                    shape,
                    properties.bufferMetres());
        }
    }

    /** A file of features. */
    public record Drafts(String type, List<Draft> features) {
        private static final int IMPORT_MOST = 1_000;

        /** Every feature, or none with all the reasons. */
        public List<FencePlan> plans() {
            if (!"FeatureCollection".equals(type) || features == null) {
                throw new Malformed("a FeatureCollection is wanted", "type");
            }
            if (features.size() > IMPORT_MOST) {
                throw new Malformed("at most " + IMPORT_MOST + " features are taken at once", "features");
            }
            List<FencePlan> plans = new ArrayList<>();
            List<String> reasons = new ArrayList<>();
            for (int i = 0; i < features.size(); i++) {
                Draft draft = features.get(i);
                try {
                    plans.add(draft == null ? new Draft(null, null, null).plan() : draft.plan());
                } catch (BrokenRule broken) {
                    reasons.add("features[" + i + "]: " + broken.getMessage());
                }
            }
            DrawFence.refuse(reasons);
            return plans;
        }
    }

    static FenceFeature of(Drawn drawn) {
        FenceShape shape = drawn.shape();
        boolean outline = shape instanceof Outline;
        About about = new About(
                drawn.name(),
                drawn.purpose(),
                drawn.siteCode(),
                drawn.siteId(),
                drawn.radiusMetres(),
                outline ? (double) Math.round(((Outline) shape).squareMetres()) : null,
                drawn.drawnBy(),
                Stamp.utc(drawn.changedAt()));
        return new FenceFeature("Feature", drawn.id(), GeoJson.of(shape), about);
    }

    static FenceFeature of(Geofence fence) {
        FenceShape shape = fence.shape();
        return of(new Drawn(
                fence.id(),
                fence.version(),
                fence.name(),
                fence.purpose(),
                fence.site() == null ? null : fence.site().id(),
                fence.site() == null ? null : fence.site().code(),
                shape instanceof Outline outline ? outline.wkt() : null,
                shape.centre(),
                shape instanceof Circle circle ? circle.radiusMetres() : null,
                fence.drawnBy(),
                fence.changedAt()));
    }
}
