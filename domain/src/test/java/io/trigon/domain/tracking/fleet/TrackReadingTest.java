package io.trigon.domain.tracking.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.Fence;
import io.trigon.domain.tracking.FenceId;
import io.trigon.domain.tracking.FenceMap;
import io.trigon.domain.tracking.Fix;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A track tells where the truck stood, and which fences it crossed. */
class TrackReadingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Fence DOCK = Fence.ofStop(1, new Circle(GeoPoint.of(50, 10), 300));
    private static final Map<FenceId, String> NAMES = Map.of(DOCK.id(), "Dock of Alpenland");

    private final List<Fix> track = new ArrayList<>();

    @Test
    void aTruckThatStandsAtTheDockForTwentyMinutesHalts() {
        drive(0, 10, 49.9);
        stand(10, 30, 50);
        drive(31, 40, 50.1);
        assertThat(read().halts(NAMES)).singleElement().satisfies(halt -> {
            assertThat(halt.place()).isEqualTo("Dock of Alpenland");
            assertThat(halt.from()).isEqualTo(minute(10));
            assertThat(halt.length()).isEqualTo(Duration.ofMinutes(20));
        });
    }

    @Test
    void enteringAndLeavingAreCrossingsWithThePlaceAndTime() {
        drive(0, 10, 49.9);
        stand(10, 30, 50);
        drive(31, 40, 50.1);
        assertThat(read().passages(NAMES)).extracting(Passage::entered).containsExactly(true, false);
        assertThat(read().passages(NAMES)).extracting(Passage::at).containsExactly(minute(10), minute(31));
        assertThat(read().passages(NAMES)).extracting(Passage::stopNumber).containsOnly(1);
        assertThat(read().crossesAreas()).isFalse();
    }

    @Test
    void aRedLightIsNoHalt() {
        drive(0, 10, 49.9);
        stand(10, 18, 50);
        drive(19, 30, 50.1);
        assertThat(read().halts(NAMES)).isEmpty();
    }

    @Test
    void oneJumpOfTheReceiverEndsNoHalt() {
        stand(0, 15, 50);
        track.add(fix("T1", 16, 50.2));
        stand(17, 30, 50);
        assertThat(read().halts(NAMES)).singleElement().satisfies(halt -> assertThat(halt.length())
                .isEqualTo(Duration.ofMinutes(30)));
    }

    @Test
    void aDeviceThatSleepsWhileItStandsHaltsAllTheSame() {
        track.add(fix("T1", 0, 50));
        track.add(fix("T1", 600, 50));
        assertThat(read().halts(NAMES)).singleElement().satisfies(halt -> assertThat(halt.length())
                .isEqualTo(Duration.ofHours(10)));
    }

    @Test
    void twoDevicesOfOneShipmentAreReadApart() {
        for (int i = 0; i <= 20; i++) {
            track.add(fix("T1", i, 50));
            track.add(fix("T2", i, 49 + i / 50.0));
        }
        assertThat(read().halts(NAMES)).extracting(Halt::device).containsExactly("T1");
    }

    @Test
    void aHaltAcrossTheDateLineIsOne() {
        track.add(new Fix("T1", minute(0), GeoPoint.of(-17, 179.9999), null, null, null, null, null));
        track.add(new Fix("T1", minute(20), GeoPoint.of(-17, -179.9999), null, null, null, null, null));
        assertThat(read().halts(NAMES)).hasSize(1);
    }

    private TrackReading read() {
        return TrackReading.of(track, List.of(DOCK), FenceMap.EMPTY);
    }

    private void stand(int from, int until, double latitude) {
        for (int i = from; i <= until; i++) {
            track.add(fix("T1", i, latitude + (i % 2) / 10_000.0));
        }
    }

    /** Two kilometres a minute. */
    private void drive(int from, int until, double latitude) {
        for (int i = from; i < until; i++) {
            track.add(fix("T1", i, latitude + (latitude < 50 ? i : i - from) * 0.009));
        }
    }

    private static Fix fix(String device, int minute, double latitude) {
        return new Fix(device, minute(minute), GeoPoint.of(latitude, 10), null, null, null, null, null);
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
