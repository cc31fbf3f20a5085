package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fences in memory: for each device its ties' watches, so that an ordinary fix costs no database at all. Filled from
 * the ties when a device is first heard, from where they were last followed; thrown away when a tie changes. A device must
 * be followed by one thread at a time.
 */
@ApplicationScoped
public class TripWatches {
    private static final double MOVED_METRES = 1000;
    private static final Duration MOVED_TIME = Duration.ofMinutes(5);
    private static final int CATCH_UP = 10_000;

    private static final class Trip {
        private final long tieId;
        private final FenceWatch watch;
        private Fix forecastAt;

        private Trip(long tieId, FenceWatch watch) {
            this.tieId = tieId;
            this.watch = watch;
        }
    }

    private final Map<String, List<Trip>> trips = new ConcurrentHashMap<>();
    private Devices devices;
    private Positions positions;
    private FollowDevice follow;

    protected TripWatches() {}

    @Inject
    public TripWatches(Devices devices, Positions positions, FollowDevice follow) {
        this.devices = devices;
        this.positions = positions;
        this.follow = follow;
    }

    /** Follows fixes of one device that are stored already, in any order. */
    public void follow(String device, List<Fix> stored) {
        List<Fix> inOrder =
                stored.stream().sorted(Comparator.comparing(Fix::at)).toList();
        List<Trip> known = trips.get(device);
        if (known == null) {
            known = load(device);
            trips.put(device, known);
        }
        known.forEach(trip -> inOrder.forEach(fix -> step(trip, fix)));
    }

    /** After a start: follows what was stored but may not have been followed when the process ended. */
    public void catchUp() {
        tiedDevices().forEach(device -> trips.put(device, load(device)));
    }

    /** Forgets a device whose ties changed; they are read again at its next fix. */
    public void forget(String device) {
        trips.remove(device);
    }

    @Transactional
    protected List<String> tiedDevices() {
        return devices.allLastingTies().stream()
                .map(t -> t.device().identifier())
                .distinct()
                .toList();
    }

    private List<Trip> load(String device) {
        List<Trip> loaded = open(device);
        for (Trip trip : loaded) {
            var from = trip.watch.last();
            positions.since(device, from, CATCH_UP).forEach(fix -> step(trip, fix));
        }
        return loaded;
    }

    private List<Trip> open(String device) {
        return devices.lastingTies(device).stream()
                .map(tie -> new Trip(
                        tie.id(),
                        new FenceWatch(
                                fencesOf(tie.shipment()),
                                tie.followedUntil() == null ? tie.from().minus(MOVED_TIME) : tie.followedUntil(),
                                tie.insideStops())))
                .toList();
    }

    private void step(Trip trip, Fix fix) {
        boolean newest = trip.watch.last() == null || fix.at().isAfter(trip.watch.last());
        var crossings = trip.watch.step(fix);
        if (!crossings.isEmpty()) {
            follow.cross(trip.tieId, crossings, trip.watch);
            trip.forecastAt = fix;
        } else if (newest && isFar(trip.forecastAt, fix)) {
            follow.moved(trip.tieId, fix);
            trip.forecastAt = fix;
        }
    }

    private static boolean isFar(Fix before, Fix fix) {
        return before == null
                || before.point().metresTo(fix.point()) > MOVED_METRES
                || Duration.between(before.at(), fix.at()).compareTo(MOVED_TIME) > 0;
    }

    private static List<Geofence> fencesOf(Shipment shipment) {
        return shipment.stops().stream()
                .filter(s -> s.site() != null && s.site().point() != null)
                .map(s -> new Geofence(
                        s.number(), pointOf(s.site().point()), s.site().fenceMetres()))
                .toList();
    }

    private static GeoPoint pointOf(GeoPoint stored) {
        return GeoPoint.of(stored.latitude(), stored.longitude());
    }
}
