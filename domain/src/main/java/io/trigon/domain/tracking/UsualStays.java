package io.trigon.domain.tracking;

import io.trigon.domain.shipment.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a stop takes: the middle one of the last stays at its site, an hour where nobody knows. Remembered for a while. */
@ApplicationScoped
public class UsualStays {
    private static final Duration TRUSTED = Duration.ofMinutes(30);
    private static final Duration LEAST = Duration.ofMinutes(10);
    private static final Duration MOST = Duration.ofHours(24);
    private static final int SITES_MOST = 20_000;
    private static final int STOPS = 60;
    private static final int ENOUGH = 3;

    private record Known(Duration stay, Instant readAt) {}

    private final Recent<Long, Known> known = new Recent<>(SITES_MOST);
    private StopStays stays;
    private Clock clock;

    protected UsualStays() {}

    @Inject
    public UsualStays(StopStays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    Duration at(Stop stop) {
        if (stop == null || stop.site() == null || stop.site().id() == null) {
            return ArrivalModel.HALT;
        }
        long site = stop.site().id();
        Known before = known.get(site);
        if (before == null || !before.readAt().plus(TRUSTED).isAfter(clock.instant())) {
            before = new Known(middle(stays.lastAt(site, STOPS)), clock.instant());
            known.put(site, before);
        }
        return before.stay();
    }

    private static Duration middle(List<Duration> stays) {
        List<Duration> real = stays.stream()
                .filter(stay -> !stay.isNegative() && stay.compareTo(MOST) <= 0)
                .sorted()
                .toList();
        if (real.size() < ENOUGH) {
            return ArrivalModel.HALT;
        }
        Duration middle = real.get(real.size() / 2);
        return middle.compareTo(LEAST) < 0 ? LEAST : middle;
    }
}
