package io.trigon.domain.testing;

import io.trigon.domain.tracking.AreaVisit;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences;
import io.trigon.domain.tracking.Outline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fences and visits in lists. */
public final class InMemoryGeofences implements Geofences {
    private final List<Geofence> fences = new CopyOnWriteArrayList<>();
    private final List<AreaVisit> visits = new CopyOnWriteArrayList<>();

    @Override
    public Geofence add(Geofence fence) {
        fences.add(Ids.give(fence));
        return fence;
    }

    @Override
    public Optional<Geofence> byId(long id) {
        return held().stream().filter(f -> f.id() == id).findFirst();
    }

    @Override
    public Optional<Geofence> endedById(long id) {
        return fences.stream().filter(f -> f.id() == id && f.endedAt() != null).findFirst();
    }

    @Override
    public List<Ended> endedSince(Instant time, int limit) {
        return fences.stream()
                .filter(f -> f.endedAt() != null && f.endedAt().isAfter(time))
                .sorted(Comparator.comparing(Geofence::endedAt).reversed())
                .limit(limit)
                .map(f -> new Ended(f.id(), f.name(), f.purpose(), f.endedAt(), f.drawnBy()))
                .toList();
    }

    @Override
    public List<Geofence> named(String name) {
        return held().stream().filter(f -> f.name().equals(name)).toList();
    }

    @Override
    public Optional<Geofence> ofSite(long siteId) {
        return held().stream()
                .filter(f -> f.site() != null && f.site().id() == siteId)
                .findFirst();
    }

    private List<Geofence> held() {
        return fences.stream().filter(f -> f.endedAt() == null).toList();
    }

    @Override
    public List<Drawn> holding() {
        return held().stream().map(InMemoryGeofences::drawn).toList();
    }

    private static Drawn drawn(Geofence f) {
        var shape = f.shape();
        boolean outline = shape instanceof Outline;
        return new Drawn(
                f.id(),
                (int) f.changedAt().toEpochMilli(),
                f.name(),
                f.purpose(),
                f.site() == null ? null : f.site().id(),
                f.site() == null ? null : f.site().code(),
                outline ? ((Outline) shape).wkt() : null,
                shape.centre(),
                outline ? null : (int) shape.reachMetres(),
                f.drawnBy(),
                f.changedAt());
    }

    @Override
    public long stamp() {
        return fences.stream().mapToLong(f -> 1 + f.changedAt().toEpochMilli()).sum();
    }

    @Override
    public AreaVisit add(AreaVisit visit) {
        visits.add(Ids.give(visit));
        return visit;
    }

    @Override
    public List<AreaVisit> openVisits(long shipmentId) {
        return visits.stream()
                .filter(v -> v.shipmentId() == shipmentId && v.leftAt() == null)
                .toList();
    }

    @Override
    public List<AreaVisit> openVisitsTo(long geofenceId) {
        return visits.stream()
                .filter(v -> v.geofenceId() == geofenceId && v.leftAt() == null)
                .toList();
    }

    @Override
    public List<Visit> visitsOf(long shipmentId) {
        return visits.stream()
                .filter(v -> v.shipmentId() == shipmentId)
                .map(v -> {
                    Geofence fence = fences.stream()
                            .filter(f -> f.id() == v.geofenceId())
                            .findFirst()
                            .orElseThrow();
                    return new Visit(
                            v.geofenceId(), fence.name(), fence.purpose(), v.device(), v.enteredAt(), v.leftAt());
                })
                .toList();
    }
}
