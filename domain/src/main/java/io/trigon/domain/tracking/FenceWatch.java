package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Watches one device at the fences of one shipment's stops, and at areas. Pure: the same fixes in the same order give the
 * same crossings. Leaving is believed at the second fix outside in a row, and is dated to the first of them.
 */
public final class FenceWatch {
    /** In so many areas may one be at once; they share a column with the stops. */
    private static final int AREAS_MOST = 20;

    /** The device entered or left a fence. */
    public record Crossing(Fence fence, boolean entered, Fix fix) {
        /** The stop's number; only of a stop's fence. */
        public int stopNumber() {
            return (int) fence.id().number();
        }
    }

    private final Map<FenceId, Fence> stops = new TreeMap<>();
    private final FenceMap areas;
    private final Set<FenceId> inside = new TreeSet<>();
    private final Map<FenceId, Fix> leaving = new HashMap<>();
    private Instant last;

    /** @param inside names of fences, separated by blanks, as {@link #inside()} gave them */
    public FenceWatch(List<Fence> stops, FenceMap areas, Instant followedUntil, String inside) {
        stops.forEach(fence -> this.stops.put(fence.id(), fence));
        this.areas = areas;
        this.last = followedUntil;
        for (String id : inside.strip().split("\\s+")) {
            if (!id.isEmpty()) {
                this.inside.add(FenceId.read(id));
            }
        }
    }

    /** Takes the next fix; one that is older than the last, or vaguer than a fence is wide, crosses nothing. */
    public List<Crossing> step(Fix fix) {
        if (last != null && !fix.at().isAfter(last)) {
            return List.of();
        }
        last = fix.at();
        List<Crossing> crossings = new ArrayList<>();
        for (Fence fence : fencesFor(fix.point())) {
            if (isClear(fix, fence)) {
                crossing(fence, fix).ifPresent(crossings::add);
            }
        }
        return crossings;
    }

    /** A fix that is vaguer than the ground is broad tells nothing about it. */
    static boolean isClear(Fix fix, Fence fence) {
        return fix.accuracy() == null || fix.accuracy() <= fence.shape().breadthMetres();
    }

    boolean isInside(FenceId id) {
        return inside.contains(id);
    }

    /** All stops, and of the areas those that may be entered or left here. */
    private Collection<Fence> fencesFor(GeoPoint point) {
        inside.removeIf(id -> !stops.containsKey(id) && areas.area(id).isEmpty());
        List<Fence> near = areas.around(point);
        if (near.isEmpty() && stops.keySet().containsAll(inside)) {
            return stops.values();
        }
        Map<FenceId, Fence> fences = new TreeMap<>(stops);
        inside.stream().map(areas::area).flatMap(Optional::stream).forEach(fence -> fences.put(fence.id(), fence));
        near.forEach(fence -> fences.put(fence.id(), fence));
        return fences.values();
    }

    private Optional<Crossing> crossing(Fence fence, Fix fix) {
        FenceId id = fence.id();
        if (!inside.contains(id)) {
            boolean enters = fence.shape().holds(fix.point()) && (id.isStop() || inside.size() < AREAS_MOST);
            return enters && inside.add(id) ? Optional.of(new Crossing(fence, true, fix)) : Optional.empty();
        }
        if (!fence.shape().hasLost(fix.point())) {
            leaving.remove(id);
            return Optional.empty();
        }
        Fix first = leaving.putIfAbsent(id, fix);
        if (first == null) {
            return Optional.empty();
        }
        leaving.remove(id);
        inside.remove(id);
        return Optional.of(new Crossing(fence, false, first));
    }

    /** Names of the fences that hold the device, separated by blanks. */
    public String inside() {
        return inside.stream().map(FenceId::toString).collect(Collectors.joining(" "));
    }

    /** Whether the fence of a stop holds the device. */
    boolean isAtStop() {
        return inside.stream().anyMatch(FenceId::isStop);
    }

    /** The time of the last fix taken; null before the first. */
    public Instant last() {
        return last;
    }

    /** Until when no fix needs a second look: a watch made from here and {@link #inside()} comes to the same. */
    public Instant settled() {
        return leaving.values().stream()
                .map(Fix::at)
                .min(Comparator.naturalOrder())
                .map(first -> first.minus(1, ChronoUnit.MICROS))
                .orElse(last);
    }
}
