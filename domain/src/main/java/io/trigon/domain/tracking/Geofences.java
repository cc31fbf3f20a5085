package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Fences that people drew, and the visits to those of no site. */
public interface Geofences {
    /**
     * A fence that holds.
     *
     * @param version grows with each change of this fence
     * @param siteId null for an area of no site, as {@code siteCode}
     * @param outline WKT; null for a circle
     * @param radiusMetres null for an outline
     */
    record Drawn(
            long id,
            int version,
            String name,
            Geofence.Purpose purpose,
            Long siteId,
            String siteCode,
            String outline,
            GeoPoint centre,
            Integer radiusMetres,
            String drawnBy,
            Instant changedAt) {
        public FenceShape shape() {
            return Geofence.shapeOf(outline, centre, radiusMetres);
        }
    }

    /** A fence that was taken away. */
    record Ended(long id, String name, Geofence.Purpose purpose, Instant endedAt, String endedBy) {}

    /** A stay of a shipment in an area of no site; {@code leftAt} is null while it is there. */
    record Visit(
            long geofenceId, String name, Geofence.Purpose purpose, String device, Instant enteredAt, Instant leftAt) {}

    /** At once in the database. */
    Geofence add(Geofence fence);

    /** Empty for one that was taken away. */
    Optional<Geofence> byId(long id);

    /** One that was taken away; empty for one that holds. */
    Optional<Geofence> endedById(long id);

    /** What was taken away after the time, the last first. Needs no transaction. */
    List<Ended> endedSince(Instant time, int limit);

    /** The fences of this name that hold. */
    List<Geofence> named(String name);

    Optional<Geofence> ofSite(long siteId);

    /** All that hold, by id. Needs no transaction. */
    List<Drawn> holding();

    /** A number that grows with every change of any fence, on whatever node. Needs no transaction, and is cheap. */
    long stamp();

    AreaVisit add(AreaVisit visit);

    /** Visits of a shipment that last. */
    List<AreaVisit> openVisits(long shipmentId);

    /** Visits to an area that last. */
    List<AreaVisit> openVisitsTo(long geofenceId);

    /** All visits of a shipment, the first first. Needs no transaction. */
    List<Visit> visitsOf(long shipmentId);
}
