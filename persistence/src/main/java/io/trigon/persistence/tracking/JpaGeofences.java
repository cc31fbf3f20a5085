package io.trigon.persistence.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.AreaVisit;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Fences and visits by JPA, the map of all of them by SQL. */
@ApplicationScoped
public class JpaGeofences implements Geofences {

    private static final String HOLDING =
            """
            select g.id, g.version, g.name, g.purpose, g.site_id, i.code, g.outline, g.latitude, g.longitude,
                   g.radius_metres, g.drawn_by, g.changed_at
            from geofence g left join site i on i.id = g.site_id where g.ended_at is null order by g.id""";

    private static final String ENDED =
            """
            select g.id, g.name, g.purpose, g.ended_at, g.drawn_by from geofence g where g.ended_at > ?
            order by g.ended_at desc, g.id desc limit ?""";

    /** Rows are never deleted and versions never sink: both sums only grow. */
    private static final String STAMP = "select coalesce(sum(version + 1), 0) as n from geofence";

    private static final String VISITS =
            """
            select v.geofence_id, g.name, g.purpose, v.device, v.entered_at, v.left_at
            from area_visit v join geofence g on g.id = v.geofence_id where v.shipment_id = ?
            order by v.entered_at, v.id""";

    private EntityManager manager;
    private Reads reads;

    protected JpaGeofences() {}

    @Inject
    public JpaGeofences(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public Geofence add(Geofence fence) {
        return Entities.add(manager, fence);
    }

    @Override
    public Optional<Geofence> byId(long id) {
        return Optional.ofNullable(manager.find(Geofence.class, id)).filter(f -> f.endedAt() == null);
    }

    @Override
    public Optional<Geofence> endedById(long id) {
        return Optional.ofNullable(manager.find(Geofence.class, id)).filter(f -> f.endedAt() != null);
    }

    @Override
    public List<Ended> endedSince(Instant time, int limit) {
        return reads.list(
                Sql.of(ENDED, time, limit),
                row -> new Ended(
                        row.number("id"),
                        row.text("name"),
                        row.oneOf(Geofence.Purpose.class, "purpose"),
                        row.instant("ended_at"),
                        row.text("drawn_by")));
    }

    @Override
    public List<Geofence> named(String name) {
        return manager.createQuery(
                        "select g from Geofence g where g.name = :name and g.endedAt is null order by g.id",
                        Geofence.class)
                .setParameter("name", name)
                .getResultList();
    }

    @Override
    public Optional<Geofence> ofSite(long siteId) {
        return Entities.first(manager.createQuery("select g from Geofence g where g.site.id = :site", Geofence.class)
                .setParameter("site", siteId));
    }

    @Override
    public List<Drawn> holding() {
        return reads.list(Sql.of(HOLDING), JpaGeofences::drawn);
    }

    @Override
    public long stamp() {
        return reads.count(Sql.of(STAMP));
    }

    @Override
    public AreaVisit add(AreaVisit visit) {
        return Entities.add(manager, visit);
    }

    @Override
    public List<AreaVisit> openVisits(long shipmentId) {
        return manager.createQuery(
                        "select v from AreaVisit v where v.shipmentId = :shipment and v.leftAt is null",
                        AreaVisit.class)
                .setParameter("shipment", shipmentId)
                .getResultList();
    }

    @Override
    public List<AreaVisit> openVisitsTo(long geofenceId) {
        return manager.createQuery(
                        "select v from AreaVisit v where v.geofenceId = :fence and v.leftAt is null", AreaVisit.class)
                .setParameter("fence", geofenceId)
                .getResultList();
    }

    @Override
    public List<Visit> visitsOf(long shipmentId) {
        return reads.list(
                Sql.of(VISITS, shipmentId),
                row -> new Visit(
                        row.number("geofence_id"),
                        row.text("name"),
                        row.oneOf(Geofence.Purpose.class, "purpose"),
                        row.text("device"),
                        row.instant("entered_at"),
                        row.instant("left_at")));
    }

    private static Drawn drawn(Row row) throws SQLException {
        return new Drawn(
                row.number("id"),
                row.whole("version"),
                row.text("name"),
                row.oneOf(Geofence.Purpose.class, "purpose"),
                row.numberOrNull("site_id"),
                row.text("code"),
                row.text("outline"),
                GeoPoint.of(row.realOrNull("latitude"), row.realOrNull("longitude")),
                row.wholeOrNull("radius_metres"),
                row.text("drawn_by"),
                row.instant("changed_at"));
    }
}
