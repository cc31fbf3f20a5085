package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanePaceTest {
    @Test
    void aLaneWithoutHistoryIsDrivenAtATrucksPace() {
        LanePace pace = LanePace.of(trips(10, 20));
        assertThat(pace.trips()).isZero();
        assertThat(pace.metresPerHour()).isEqualTo(48_000);
        assertThat(pace.timeFor(480_000)).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void aLaneLearnsItsTimeFromItsTrips() {
        LanePace pace = LanePace.of(trips(8, 10, 12));
        assertThat(pace.timeFor(500_000)).isEqualTo(Duration.ofHours(10));
        assertThat(pace.spread()).isEqualTo(0.2, within(1e-9));
        assertThat(pace.trips()).isEqualTo(3);
    }

    @Test
    void steadyTripsLeaveALittleDoubtAndWildOnesNotMoreThanHalf() {
        assertThat(LanePace.of(trips(10, 10, 10)).spread()).isEqualTo(0.05);
        assertThat(LanePace.of(trips(1, 100, 2, 90)).spread()).isEqualTo(0.5);
    }

    @Test
    void aTripWithoutDistanceTeachesNothing() {
        LaneTrip standing = new LaneTrip("A>B", 9L, 0, Duration.ofHours(3), Instant.EPOCH);
        assertThat(LanePace.of(List.of(standing, standing, standing)).trips()).isZero();
    }

    private static List<LaneTrip> trips(int... hours) {
        return IntStream.of(hours)
                .mapToObj(h -> new LaneTrip("US-IL>US-TX", (long) h, 500_000, Duration.ofHours(h), Instant.EPOCH))
                .toList();
    }
}
