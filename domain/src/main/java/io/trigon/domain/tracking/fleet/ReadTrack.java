package io.trigon.domain.tracking.fleet;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.Fence;
import io.trigon.domain.tracking.FenceId;
import io.trigon.domain.tracking.FenceMap;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Geofences;
import io.trigon.domain.tracking.Positions;
import io.trigon.domain.tracking.fleet.PositionSearch.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a track for a replay: where it halted, and which fences it crossed. Areas are told to those who may see them. */
@ApplicationScoped
public class ReadTrack {
    /** So many fixes are read; of more the newest of a shipment, the oldest of a device from the asked time on. */
    public static final int MOST = 5_000;

    private static final int NARROWEST_METRES = 50;

    private Positions positions;
    private PositionSearch search;
    private FenceMap fences;
    private Geofences geofences;

    protected ReadTrack() {}

    @Inject
    public ReadTrack(Positions positions, PositionSearch search, FenceMap fences, Geofences geofences) {
        this.positions = positions;
        this.search = search;
        this.fences = fences;
        this.geofences = geofences;
    }

    /** @param shipment one that the viewer may see */
    public Track ofShipment(Viewer viewer, ShipmentView shipment) {
        Map<FenceId, String> names = new HashMap<>();
        List<Fence> stops = shipment.stops().stream()
                .filter(stop -> stop.latitude() != null && stop.longitude() != null)
                .map(stop -> fence(stop, names))
                .toList();
        List<Fix> fixes = positions.trackOf(shipment.id(), MOST);
        return read(viewer, fixes, stops, names);
    }

    /** @param until the first time that is no part of it; null for none */
    public Track ofDevice(Viewer viewer, String device, Instant from, Instant until) {
        List<Fix> fixes = search.find(viewer, new Sought(null, device, from, until, null), null, MOST);
        return read(viewer, fixes, List.of(), new HashMap<>());
    }

    private Track read(Viewer viewer, List<Fix> fixes, List<Fence> stops, Map<FenceId, String> names) {
        boolean mayKnow = viewer.may(Operation.SEE_GEOFENCES);
        FenceMap areas = mayKnow ? fences : FenceMap.EMPTY;
        TrackReading reading = TrackReading.of(fixes, stops, areas);
        if (mayKnow && reading.crossesAreas()) {
            geofences.holding().forEach(drawn -> names.put(FenceId.ofArea(drawn.id()), drawn.name()));
        }
        return new Track(fixes, reading.halts(names), reading.passages(names), fixes.size() < MOST);
    }

    private Fence fence(StopView stop, Map<FenceId, String> names) {
        Fence fence = Fence.ofStop(stop.number(), ground(stop));
        names.put(fence.id(), stop.name() == null ? stop.city() : stop.name());
        return fence;
    }

    private FenceShape ground(StopView stop) {
        GeoPoint centre = GeoPoint.of(stop.latitude(), stop.longitude());
        Circle circle = new Circle(centre, Math.max(NARROWEST_METRES, stop.fenceMetres()));
        return stop.siteId() == null ? circle : fences.groundOf(stop.siteId()).orElse(circle);
    }
}
