package io.trigon.integrations.tracking;

import io.trigon.domain.tracking.DeviceReleased;
import io.trigon.domain.tracking.DeviceTied;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.TripWatches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Follows stored fixes on a few lanes. A device always keeps to its lane, so that its fixes are followed one after the
 * other; different devices are followed side by side.
 */
@ApplicationScoped
public class FollowLanes {
    private static final int LANES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private TripWatches watches;
    private ThreadFactory threads;
    private volatile List<FollowLane> lanes = List.of();

    protected FollowLanes() {}

    @Inject
    FollowLanes(TripWatches watches, ThreadFactory threads) {
        this.watches = watches;
        this.threads = threads;
    }

    /** Starts the lanes; whatever was stored but not followed when the house closed is followed now. */
    void open() {
        lanes = IntStream.range(0, LANES).mapToObj(this::lane).toList();
        lanes.forEach(lane -> threads.newThread(lane).start());
    }

    /** What the lanes don't get to is followed after the next start. */
    void close() {
        lanes.forEach(FollowLane::close);
        lanes = List.of();
    }

    /** Another node may have stored what it did not get to follow: all devices are caught up from the database. */
    public void followAnew() {
        lanes.forEach(FollowLane::fallBehind);
    }

    /** Never blocks. */
    void stored(List<Fix> fixes) {
        Map<String, List<Fix>> byDevice = fixes.stream().collect(Collectors.groupingBy(Fix::device));
        byDevice.forEach((device, its) -> onLaneOf(device, lane -> lane.stored(device, its)));
    }

    /** Nobody knows whether these were stored, or how many of them: their devices are caught up from the database. */
    void unsure(List<Fix> fixes) {
        fixes.stream().map(Fix::device).distinct().forEach(d -> onLaneOf(d, lane -> lane.tiesChanged(d)));
    }

    /** A device that was tied is followed from its tie on, with fixes that came before. */
    void tied(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceTied event) {
        onLaneOf(event.device(), lane -> lane.tiesChanged(event.device()));
    }

    void released(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeviceReleased event) {
        onLaneOf(event.device(), lane -> lane.tiesChanged(event.device()));
    }

    private FollowLane lane(int number) {
        return new FollowLane(watches, device -> numberOf(device) == number, FIRST_PAUSE);
    }

    private void onLaneOf(String device, Consumer<FollowLane> deed) {
        List<FollowLane> now = lanes;
        if (!now.isEmpty()) {
            deed.accept(now.get(numberOf(device)));
        }
    }

    private static int numberOf(String device) {
        return Math.floorMod(device.hashCode(), LANES);
    }
}
