package io.trigon.domain.tracking.fleet;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fence;
import io.trigon.domain.tracking.FenceId;
import io.trigon.domain.tracking.FenceMap;
import io.trigon.domain.tracking.FenceWatch;
import io.trigon.domain.tracking.FenceWatch.Crossing;
import io.trigon.domain.tracking.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a track tells by itself, each of its devices apart. Pure: by the same watch that follows devices when they are heard. */
final class TrackReading {
    private final List<Halt> halts = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<Fence> stops;
    private final FenceMap areas;

    private TrackReading(List<Fence> stops, FenceMap areas) {
        this.stops = stops;
        this.areas = areas;
    }

    static TrackReading of(List<Fix> fixes, List<Fence> stops, FenceMap areas) {
        TrackReading reading = new TrackReading(stops, areas);
        Map<String, List<Fix>> byDevice = new LinkedHashMap<>();
        fixes.forEach(fix ->
                byDevice.computeIfAbsent(fix.device(), any -> new ArrayList<>()).add(fix));
        byDevice.values().forEach(reading::read);
        reading.halts.sort(Comparator.comparing(Halt::from));
        reading.crossings.sort(Comparator.comparing(crossing -> crossing.fix().at()));
        return reading;
    }

    private void read(List<Fix> ofDevice) {
        halts.addAll(Halts.in(ofDevice));
        FenceWatch watch = new FenceWatch(stops, areas, null, "");
        ofDevice.forEach(fix -> crossings.addAll(watch.step(fix)));
    }

    boolean crossesAreas() {
        return crossings.stream().anyMatch(crossing -> !crossing.fence().id().isStop());
    }

    /** @param names of fences; one without stays unnamed */
    List<Halt> halts(Map<FenceId, String> names) {
        return halts.stream()
                .map(halt ->
                        new Halt(halt.device(), halt.from(), halt.until(), halt.point(), place(halt.point(), names)))
                .toList();
    }

    List<Passage> passages(Map<FenceId, String> names) {
        return crossings.stream()
                .map(crossing -> new Passage(
                        crossing.fix().device(),
                        crossing.fix().at(),
                        crossing.fix().point(),
                        names.get(crossing.fence().id()),
                        crossing.fence().id().isStop() ? crossing.stopNumber() : null,
                        crossing.entered()))
                .toList();
    }

    private String place(GeoPoint point, Map<FenceId, String> names) {
        return Stream.concat(stops.stream(), areas.around(point).stream())
                .filter(fence -> fence.shape().holds(point))
                .map(fence -> Optional.ofNullable(names.get(fence.id())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
