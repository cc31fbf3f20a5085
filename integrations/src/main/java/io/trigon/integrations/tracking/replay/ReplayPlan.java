package io.trigon.integrations.tracking.replay;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is sent, and when. The same order with the same begin always gives the same positions. */
final class ReplayPlan {
    private final ReplayOrder order;
    private final List<Fix> recorded;
    private final Instant begun;

    /**
     * @param recorded oldest first
     * @param begun when the replay began first
     */
    ReplayPlan(ReplayOrder order, List<Fix> recorded, Instant begun) {
        boolean one = order.as() == null
                || recorded.stream().map(Fix::device).distinct().count() <= 1;
        BrokenRule.unless(one, "replay-order", "--as wants a recording of one device");
        this.order = order;
        this.recorded = recorded;
        this.begun = begun;
    }

    int size() {
        return recorded.size();
    }

    /** How long after the first. */
    Duration due(int index) {
        if (order.speed() == 0) {
            return Duration.ZERO;
        }
        Duration passed =
                Duration.between(recorded.get(0).at(), recorded.get(index).at());
        return Duration.ofNanos((long) (passed.toNanos() / order.speed()));
    }

    Fix fix(int index) {
        Fix fix = recorded.get(index);
        return new Fix(
                order.as() == null ? fix.device() : order.as(),
                order.now() ? begun.plus(due(index)) : fix.at(),
                fix.point(),
                fix.speedKmh(),
                fix.bearing(),
                fix.altitude(),
                fix.accuracy(),
                fix.battery());
    }
}
