package io.trigon.domain.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The trips in memory: for each device its ties' watches, so that an ordinary fix costs no database at all. Read from the
 * ties when a device is first heard, and again when memory and database may differ: a step failed, another node followed
 * it, a tie changed, or it was not asked for a minute. A device must be followed by one thread at a time. As many devices
 * are remembered as memory allows; those that are forgotten are read again.
 */
@ApplicationScoped
public class TripWatches {
    private static final int DEVICES_MOST = 20_000;
    private static final int PAGE = 1_000;
    private static final int READINGS_MOST = 5;

    /** So long may a tie that another node made, or a fence that was drawn anew, stay unnoticed here. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private record Followed(List<Trip> trips, Instant readAt) {
        Map<Long, List<Fence>> ties() {
            return trips.stream().collect(Collectors.toMap(Trip::tieId, Trip::fences));
        }
    }

    /** Every device with a tie, as the database told a while ago: strangers cost nothing, however many they are. */
    private record Tied(Set<String> devices, Instant readAt) {}

    private final Recent<String, Followed> known = new Recent<>(DEVICES_MOST);
    private volatile Tied tied = new Tied(Set.of(), null);
    private Positions positions;
    private TiedTrips ties;
    private FollowDevice follow;
    private Clock clock;

    protected TripWatches() {}

    @Inject
    public TripWatches(Positions positions, TiedTrips ties, FollowDevice follow, Clock clock) {
        this.positions = positions;
        this.ties = ties;
        this.follow = follow;
        this.clock = clock;
    }

    /**
     * Follows fixes of one device that are stored already, in any order. When it throws nothing is lost: the next call
     * takes up what the database says was not followed.
     */
    public void follow(String device, List<Fix> stored) {
        Followed followed = known.get(device);
        if (followed == null && isStranger(device)) {
            return;
        }
        if (followed == null || !isOfToday(device, followed)) {
            catchUp(device);
            return;
        }
        List<Fix> inOrder =
                credible(stored).sorted(Comparator.comparing(Fix::at)).toList();
        guarded(device, () -> takeAll(followed.trips(), inOrder));
    }

    /** Reads a device's ties anew and follows what was stored since each was followed last. */
    public void catchUp(String device) {
        guarded(device, () -> {
            for (int i = 0; i < READINGS_MOST; i++) {
                if (read(device)) {
                    return true;
                }
            }
            throw new IllegalStateException("others follow " + device + " at the same time; try again");
        });
    }

    /** Devices that a start has to catch up with. */
    public List<String> tiedDevices() {
        return ties.devices();
    }

    private boolean read(String device) {
        List<Trip> trips = new ArrayList<>();
        for (TiedTrips.TiedTrip tied : ties.of(device)) {
            Trip trip = new Trip(tied, follow, positions);
            if (!takeStored(device, trip, tied.mark().followedUntil())) {
                return false;
            }
            trips.add(trip);
        }
        remember(device, trips);
        return true;
    }

    private boolean takeStored(String device, Trip trip, Instant since) {
        Instant after = since;
        List<Fix> page;
        do {
            page = positions.since(device, after, PAGE);
            if (!trip.take(credible(page).toList())) {
                return false;
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).at();
        } while (page.size() == PAGE);
        return true;
    }

    private Stream<Fix> credible(List<Fix> stored) {
        Instant now = clock.instant();
        return stored.stream().filter(fix -> fix.isCredible(now));
    }

    private void remember(String device, List<Trip> trips) {
        if (trips.isEmpty()) {
            known.remove(device);
        } else {
            known.put(device, new Followed(trips, clock.instant()));
        }
    }

    private boolean isStranger(String device) {
        if (!isFresh(tied.readAt())) {
            tied = new Tied(Set.copyOf(ties.devices()), clock.instant());
        }
        return !tied.devices().contains(device);
    }

    private static boolean takeAll(List<Trip> trips, List<Fix> inOrder) {
        boolean whole = true;
        for (Trip trip : trips) {
            whole &= trip.take(inOrder);
        }
        return whole;
    }

    private boolean isOfToday(String device, Followed followed) {
        if (isFresh(followed.readAt())) {
            return true;
        }
        Map<Long, List<Fence>> now =
                ties.of(device).stream().collect(Collectors.toMap(t -> t.mark().tieId(), TiedTrips.TiedTrip::fences));
        known.put(device, new Followed(followed.trips(), clock.instant()));
        return now.equals(followed.ties());
    }

    private boolean isFresh(Instant readAt) {
        return readAt != null && readAt.plus(TRUSTED).isAfter(clock.instant());
    }

    /** Memory is kept only when all went well; a step that the database did not take must not stay in it. */
    private void guarded(String device, Step step) {
        boolean kept = false;
        try {
            kept = step.take();
        } finally {
            if (!kept) {
                known.remove(device);
            }
        }
        if (!kept) {
            catchUp(device);
        }
    }

    @FunctionalInterface
    private interface Step {
        boolean take();
    }
}
