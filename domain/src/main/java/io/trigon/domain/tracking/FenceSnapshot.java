package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** The fences of one moment: an R-tree over boxes of degrees around the areas, and the fences of sites by their site. */
final class FenceSnapshot {
    private static final System.Logger LOG = System.getLogger(FenceSnapshot.class.getName());

    /** A degree of latitude is nowhere on the ellipsoid shorter. */
    private static final double METRES_A_DEGREE = 110_500;

    private record Held(int version, FenceShape shape) {}

    private final long stamp;
    private final Map<Long, Held> held = new HashMap<>();
    private final Map<FenceId, Fence> areas = new HashMap<>();
    private final Map<Long, FenceShape> sites = new HashMap<>();
    private final STRtree tree = new STRtree();

    private FenceSnapshot(long stamp) {
        this.stamp = stamp;
    }

    /** @param before null, or a state whose shapes are taken over where nothing changed */
    static FenceSnapshot of(long stamp, List<Geofences.Drawn> drawn, FenceSnapshot before) {
        FenceSnapshot snapshot = new FenceSnapshot(stamp);
        for (Geofences.Drawn fence : drawn) {
            try {
                snapshot.hold(fence, before);
            } catch (RuntimeException unreadable) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "fence {0} cannot be read and is left out: {1}",
                        fence.id(),
                        unreadable.getMessage());
            }
        }
        snapshot.tree.build();
        return snapshot;
    }

    private void hold(Geofences.Drawn drawn, FenceSnapshot before) {
        Held known = before == null ? null : before.held.get(drawn.id());
        Held now =
                known != null && known.version() == drawn.version() ? known : new Held(drawn.version(), drawn.shape());
        held.put(drawn.id(), now);
        if (drawn.siteId() != null) {
            sites.put(drawn.siteId(), now.shape());
            return;
        }
        Fence area = new Fence(FenceId.ofArea(drawn.id()), now.shape());
        areas.put(area.id(), area);
        boxes(now.shape()).forEach(box -> tree.insert(box, area));
    }

    /** One box, or two where it lies across the date line; all longitudes where it reaches a pole. */
    private static List<Envelope> boxes(FenceShape shape) {
        double north = shape.reachMetres() * 1.01 / METRES_A_DEGREE;
        double from = shape.centre().latitude() - north;
        double to = shape.centre().latitude() + north;
        double widest = Math.cos(Math.toRadians(Math.max(Math.abs(from), Math.abs(to))));
        if (Math.max(Math.abs(from), Math.abs(to)) >= 89.99) {
            return List.of(new Envelope(-180, 180, from, to));
        }
        double east = north / widest;
        double west = shape.centre().longitude() - east;
        double end = shape.centre().longitude() + east;
        List<Envelope> boxes =
                new ArrayList<>(List.of(new Envelope(Math.max(-180, west), Math.min(180, end), from, to)));
        if (west < -180) {
            boxes.add(new Envelope(west + 360, 180, from, to));
        }
        if (end > 180) {
            boxes.add(new Envelope(-180, end - 360, from, to));
        }
        return boxes;
    }

    long stamp() {
        return stamp;
    }

    List<Fence> around(GeoPoint point) {
        if (areas.isEmpty()) {
            return List.of();
        }
        List<Fence> found = new ArrayList<>();
        Envelope here = new Envelope(new Coordinate(point.longitude(), point.latitude()));
        tree.query(here, fence -> found.add((Fence) fence));
        found.sort(Comparator.comparing(Fence::id));
        return found;
    }

    Optional<Fence> area(FenceId id) {
        return Optional.ofNullable(areas.get(id));
    }

    Optional<FenceShape> groundOf(long siteId) {
        return Optional.ofNullable(sites.get(siteId));
    }
}
