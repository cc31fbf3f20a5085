package io.trigon.domain.tracking;

import io.trigon.domain.tracking.ForecastTrial.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * How ranges came out, lane by lane; a lane with few trips is judged by all of them. Remembered for a while, as it costs a
 * look at the database.
 */
@ApplicationScoped
public class RangeRecord {
    private static final Duration TRUSTED = Duration.ofMinutes(10);
    private static final int LANES_MOST = 5_000;
    private static final int TRIPS = 60;
    private static final int TRIPS_OF_ALL = 200;
    private static final EnumSet<Moment> FAR = EnumSet.of(Moment.DEPARTED, Moment.HINDCAST);
    private static final EnumSet<Moment> NEAR = EnumSet.of(Moment.LAST_HOURS);
    private static final String ALL = "";

    /** Of whole trips, and of the last hours. */
    record Stretches(RangeStretch far, RangeStretch near, Instant readAt) {}

    private final Recent<String, Stretches> known = new Recent<>(LANES_MOST);
    private ForecastTrials trials;
    private Clock clock;

    protected RangeRecord() {}

    @Inject
    public RangeRecord(ForecastTrials trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    Stretches of(String lane) {
        Stretches own = read(lane, TRIPS);
        if (own.far().trips() > 0 && own.near().trips() > 0) {
            return own;
        }
        Stretches all = read(ALL, TRIPS_OF_ALL);
        return new Stretches(
                own.far().trips() > 0 ? own.far() : all.far(),
                own.near().trips() > 0 ? own.near() : all.near(),
                own.readAt());
    }

    private Stretches read(String lane, int trips) {
        Stretches before = known.get(lane);
        if (before != null && before.readAt().plus(TRUSTED).isAfter(clock.instant())) {
            return before;
        }
        Stretches now = new Stretches(stretch(lane, FAR, trips), stretch(lane, NEAR, trips), clock.instant());
        known.put(lane, now);
        return now;
    }

    private RangeStretch stretch(String lane, Collection<Moment> moments, int trips) {
        List<Double> errors = trials.timesDoubt(lane.equals(ALL) ? null : lane, moments, trips);
        return RangeStretch.of(errors);
    }
}
