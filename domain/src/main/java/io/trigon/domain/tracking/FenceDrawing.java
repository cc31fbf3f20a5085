package io.trigon.domain.tracking;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Site;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import java.util.Map;

/** A plan with its site found and its shape decided. */
record FenceDrawing(String name, Geofence.Purpose purpose, Site site, FenceShape shape) {
    private static final int WIDEST_BUFFER = 50_000;
    private static final double NEAR_METRES = 50_000;

    static FenceDrawing of(FencePlan plan, Companies companies) {
        Site site = siteOf(plan, companies);
        FenceShape shape = widened(plan, site);
        checkNear(site, shape);
        Geofence.Purpose otherwise = site == null ? Geofence.Purpose.OTHER : Geofence.Purpose.SITE;
        return new FenceDrawing(
                plan.name() == null && site != null ? site.name() : plan.name(),
                plan.purpose() == null ? otherwise : plan.purpose(),
                site,
                shape);
    }

    private static Site siteOf(FencePlan plan, Companies companies) {
        if (plan.siteCode() == null && plan.siteId() == null) {
            return null;
        }
        String named = plan.siteCode() == null ? String.valueOf(plan.siteId()) : plan.siteCode();
        return (plan.siteCode() == null ? companies.siteById(plan.siteId()) : companies.siteByCode(plan.siteCode()))
                .orElseThrow(() -> new BrokenRule("fence-site", "there is no site " + named, Map.of("site", named)));
    }

    private static FenceShape widened(FencePlan plan, Site site) {
        Integer buffer = plan.bufferMetres();
        boolean sound = buffer == null || (buffer > 0 && buffer <= WIDEST_BUFFER);
        BrokenRule.unless(sound, "fence-buffer", "a buffer is 1 m to 50 km");
        if (plan.shape() instanceof Outline outline) {
            return buffer == null ? outline : outline.widenedBy(buffer);
        }
        if (plan.shape() instanceof Circle circle) {
            return buffer == null ? circle : new Circle(circle.centre(), circle.radiusMetres() + buffer);
        }
        boolean placed = site != null && site.point() != null;
        BrokenRule.unless(placed, "fence-shape-missing", "a fence needs a shape, or a site whose place is known");
        GeoPoint point = site.point();
        return new Circle(
                GeoPoint.of(point.latitude(), point.longitude()), buffer == null ? site.fenceMetres() : buffer);
    }

    /** Latitude and longitude that were turned round often make a place that exists; far from the site. */
    private static void checkNear(Site site, FenceShape shape) {
        if (site == null || site.point() == null || shape.centre().metresTo(site.point()) <= NEAR_METRES) {
            return;
        }
        GeoPoint centre = shape.centre();
        boolean swapped = Math.abs(centre.longitude()) <= 90
                && GeoPoint.of(centre.longitude(), centre.latitude()).metresTo(site.point()) <= NEAR_METRES;
        String at = centre.toString();
        throw swapped
                ? new BrokenRule(
                        "outline-axis-order",
                        "the fence is far from its site, and would be there if longitude came first: turn them round",
                        Map.of("at", at))
                : new BrokenRule("fence-far", "the fence is more than 50 km from its site", Map.of("at", at));
    }
}
