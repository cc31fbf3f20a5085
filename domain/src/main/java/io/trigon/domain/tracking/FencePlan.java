package io.trigon.domain.tracking;

/**
 * What is to be drawn.
 *
 * @param name 1 to 120 characters; of a site's fence the site's own when null
 * @param purpose null: SITE with a site, else OTHER
 * @param siteCode the site whose stops the fence watches; null, as {@code siteId}, for an area of no site
 * @param siteId names the site where it has no code
 * @param shape null: a circle around the site
 * @param bufferMetres all ground within so many metres of the shape, or of the site's point; null for none
 */
public record FencePlan(
        String name, Geofence.Purpose purpose, String siteCode, Long siteId, FenceShape shape, Integer bufferMetres) {}
