package io.trigon.integrations.tracking;

import static io.trigon.domain.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.TripWatches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class FollowLanesTest {
    private final World world = new World();
    private final Heard heard = new Heard();

    @Test
    void theFixesOfADeviceAreFollowedOneAfterTheOther() throws InterruptedException {
        FollowLanes lanes = new FollowLanes(heard, Thread::new);
        lanes.open();
        heard.expect(400);
        for (int i = 0; i < 100; i++) {
            lanes.stored(List.of(fix("A", i), fix("B", i), fix("C", i), fix("D", i)));
        }
        heard.await();
        lanes.close();
        for (String device : List.of("A", "B", "C", "D")) {
            assertThat(heard.of(device)).isSorted().hasSize(100);
        }
        assertThat(heard.together).isFalse();
    }

    @Test
    void aStepThatFailsIsTakenUpAgainFromTheStore() throws InterruptedException {
        FollowLane lane = new FollowLane(heard, device -> true, Duration.ofMillis(5));
        heard.failures = 3;
        heard.expect(1);
        Thread thread = new Thread(lane);
        thread.start();
        lane.stored("A", List.of(fix("A", 1)));
        heard.await();
        lane.close();
        thread.join();
        assertThat(heard.caughtUp).containsExactly("A", "A", "A");
    }

    @Test
    void aDeviceThatFallsTooFarBehindIsCaughtUpFromTheStore() throws InterruptedException {
        FollowLane lane = new FollowLane(heard, device -> true, Duration.ofMillis(5));
        for (int i = 0; i < 6; i++) {
            lane.stored("A", IntStream.range(0, 100).mapToObj(n -> fix("A", n)).toList());
        }
        heard.expect(1);
        Thread thread = new Thread(lane);
        thread.start();
        heard.await();
        lane.close();
        thread.join();
        assertThat(heard.caughtUp).containsExactly("A");
        assertThat(heard.of("A")).isEmpty();
    }

    @Test
    void whenAShareOfAnotherNodeComesAllTiedDevicesAreCaughtUpFromTheStore() throws InterruptedException {
        FollowLanes lanes = new FollowLanes(heard, Thread::new);
        lanes.open();
        until(() -> heard.asked.get() == 4); // each lane begins with catching up
        heard.tied = List.of("A", "B", "C", "D", "E");
        heard.expect(5);
        lanes.followAnew();
        heard.await();
        lanes.close();
        assertThat(heard.caughtUp).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
    }

    private Fix fix(String device, int second) {
        return new Fix(
                device,
                world.clock.instant().plusSeconds(second),
                GeoPoint.of(41, -88),
                (double) second,
                null,
                null,
                null,
                null);
    }

    /** Watches that only remember what they were asked to follow. */
    private static final class Heard extends TripWatches {
        private final Map<String, List<Double>> fixes = new ConcurrentHashMap<>();
        private final Map<String, Thread> busy = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();
        private final List<String> caughtUp = Collections.synchronizedList(new ArrayList<>());
        private volatile List<String> tied = List.of();
        private volatile CountDownLatch left;
        private volatile int failures;
        private volatile boolean together;

        Heard() {
            super(null, null, null, null);
        }

        void expect(int count) {
            left = new CountDownLatch(count);
        }

        void await() throws InterruptedException {
            assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        }

        List<Double> of(String device) {
            return fixes.getOrDefault(device, List.of());
        }

        @Override
        public List<String> tiedDevices() {
            List<String> all = tied;
            asked.incrementAndGet();
            return all;
        }

        @Override
        public void follow(String device, List<Fix> stored) {
            together |= busy.putIfAbsent(device, Thread.currentThread()) != null;
            failIfAsked();
            stored.forEach(f -> fixes.computeIfAbsent(device, d -> Collections.synchronizedList(new ArrayList<>()))
                    .add(f.speedKmh()));
            busy.remove(device);
            stored.forEach(f -> left.countDown());
        }

        @Override
        public void catchUp(String device) {
            caughtUp.add(device);
            failIfAsked();
            left.countDown();
        }

        private void failIfAsked() {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the database is away");
            }
        }
    }
}
