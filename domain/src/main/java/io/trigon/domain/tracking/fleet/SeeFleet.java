package io.trigon.domain.tracking.fleet;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The live map. What was not seen for a month is no part of the present. */
@ApplicationScoped
public class SeeFleet {
    private static final Duration PRESENT = Duration.ofDays(30);

    /** So long after its last position a vehicle under way is called silent. */
    public static final Duration SILENT = Duration.ofHours(1);

    private static final int ASKED_MOST = 200;

    private Fleet fleet;
    private Clock clock;

    protected SeeFleet() {}

    @Inject
    public SeeFleet(Fleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    /** The ones that need a look first: by outlook, then those seen last. */
    public List<Vehicle> all(Viewer viewer) {
        return fleet.seen(viewer, since()).stream()
                .sorted(Comparator.comparing(Vehicle::outlook).thenComparing(Vehicle::at, Comparator.reverseOrder()))
                .toList();
    }

    /** @throws BrokenRule {@code fleet-asked} for more than {@value #ASKED_MOST} numbers */
    public List<Vehicle> carrying(Viewer viewer, Collection<String> trackingNumbers) {
        boolean few = trackingNumbers.size() <= ASKED_MOST;
        BrokenRule.unless(few, "fleet-asked", "at most " + ASKED_MOST + " shipments are looked for at once");
        return trackingNumbers.isEmpty() ? List.of() : fleet.carrying(viewer, trackingNumbers, since());
    }

    public boolean isSilent(Vehicle vehicle) {
        return vehicle.at().plus(SILENT).isBefore(clock.instant());
    }

    private Instant since() {
        return clock.instant().minus(PRESENT);
    }
}
