package io.trigon.domain.tracking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Watches one device at the fences of one shipment's stops. Pure: the same fixes in the same order give the same
 * crossings. Leaving is believed at the second fix outside in a row, and is dated to the first of them.
 */
public final class FenceWatch {
    /** The device entered or left the fence of a stop. */
    public record Crossing(int stopNumber, boolean entered, Fix fix) {}

    private final List<Geofence> fences;
    private final Set<Integer> inside = new TreeSet<>();
    private final Map<Integer, Fix> leaving = new HashMap<>();
    private Instant last;

    /** @param insideStops numbers of stops, separated by blanks, as {@link #insideStops()} gave them */
    public FenceWatch(List<Geofence> fences, Instant followedUntil, String insideStops) {
        this.fences = List.copyOf(fences);
        this.last = followedUntil;
        for (String number : insideStops.strip().split("\\s+")) {
            if (!number.isEmpty()) {
                inside.add(Integer.valueOf(number));
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
        for (Geofence fence : fences) {
            if (fix.accuracy() == null || fix.accuracy() <= fence.radiusMetres()) {
                crossing(fence, fix).ifPresent(crossings::add);
            }
        }
        return crossings;
    }

    private Optional<Crossing> crossing(Geofence fence, Fix fix) {
        int stop = fence.stopNumber();
        if (!inside.contains(stop)) {
            if (!fence.isEntered(fix.point())) {
                return Optional.empty();
            }
            inside.add(stop);
            return Optional.of(new Crossing(stop, true, fix));
        }
        if (!fence.isLeft(fix.point())) {
            leaving.remove(stop);
            return Optional.empty();
        }
        Fix first = leaving.putIfAbsent(stop, fix);
        if (first == null) {
            return Optional.empty();
        }
        leaving.remove(stop);
        inside.remove(stop);
        return Optional.of(new Crossing(stop, false, first));
    }

    /** Numbers of the stops whose fence holds the device, separated by blanks. */
    public String insideStops() {
        return inside.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The time of the last fix taken; null before the first. */
    public Instant last() {
        return last;
    }

    /** Until when no fix needs a second look: a watch made from here and {@link #insideStops()} comes to the same. */
    public Instant settled() {
        return leaving.values().stream()
                .map(Fix::at)
                .min(Comparator.naturalOrder())
                .map(first -> first.minus(1, ChronoUnit.MICROS))
                .orElse(last);
    }
}
