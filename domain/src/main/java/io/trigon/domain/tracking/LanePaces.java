package io.trigon.domain.tracking;

import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What lanes taught, remembered for a while: a lane that learns here is known at once, one that learned on another node after some
 * minutes.
 */
final class LanePaces {
    /** Some months of a busy lane: a weekday's hour needs trips of its own. */
    private static final int TRIPS = 120;

    private static final Duration TRUSTED = Duration.ofMinutes(10);
    private static final int LANES_MOST = 5_000;

    private record Known(DrivingRules rules, int drivers, LearnedPace pace, Instant readAt) {
        boolean isOf(DrivingRules law, int crew) {
            return rules == law && drivers == crew;
        }
    }

    private final Recent<String, Known> known = new Recent<>(LANES_MOST);
    private final LaneTrips lanes;
    private final OtherLanes others;
    private final Clock clock;

    LanePaces(LaneTrips lanes, Clock clock) {
        this.lanes = lanes;
        this.others = new OtherLanes(lanes, clock);
        this.clock = clock;
    }

    LearnedPace of(String lane, DrivingRules rules, int drivers) {
        Known before = known.get(lane);
        Instant now = clock.instant();
        if (before == null
                || !before.isOf(rules, drivers)
                || !before.readAt().plus(TRUSTED).isAfter(now)) {
            OtherLanes.Said said = others.than(lane, rules, drivers);
            LearnedPace pace = new LearnedPace(lanes.lastOn(lane, TRIPS), rules, drivers, said);
            before = new Known(rules, drivers, pace, now);
            known.put(lane, before);
        }
        return before.pace();
    }

    /** It has learned. */
    void forget(String lane) {
        known.remove(lane);
    }
}
