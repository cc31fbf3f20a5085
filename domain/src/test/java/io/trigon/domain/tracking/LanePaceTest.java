package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanePaceTest {
    private static final DepartureHour MONDAY_MORNING = new DepartureHour(8);

    @Test
    void aLaneWithoutHistoryIsDrivenAtATrucksPace() {
        LanePace pace = LanePace.of(trips(10, 20), MONDAY_MORNING);
        assertThat(pace.trips()).isZero();
        assertThat(pace.metresPerHour()).isEqualTo(48_000);
        assertThat(pace.timeFor(480_000)).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void aLaneLearnsItsTimeFromItsTrips() {
        LanePace pace = LanePace.of(trips(8, 10, 12), MONDAY_MORNING);
        assertThat(pace.timeFor(500_000)).isEqualTo(Duration.ofHours(10));
        assertThat(pace.spread()).isEqualTo(0.2, within(1e-9));
        assertThat(pace.trips()).isEqualTo(3);
    }

    @Test
    void steadyTripsLeaveALittleDoubtAndWildOnesNotMoreThanHalf() {
        assertThat(LanePace.of(trips(10, 10, 10), MONDAY_MORNING).spread()).isEqualTo(0.05);
        assertThat(LanePace.of(trips(1, 100, 2, 90), MONDAY_MORNING).spread()).isEqualTo(0.5);
    }

    @Test
    void aTripWithoutDistanceTeachesNothing() {
        LaneTrip standing = new LaneTrip("A>B", 9L, 0, Duration.ofHours(3), Instant.EPOCH, null);
        assertThat(LanePace.of(List.of(standing, standing, standing), MONDAY_MORNING)
                        .trips())
                .isZero();
    }

    @Test
    void tripsThatLeftAtALikeHourTellMore() {
        List<LaneTrip> nights = at(2, 6, 6, 6, 6);
        List<LaneTrip> mornings = at(8, 12, 12, 12, 12);
        List<LaneTrip> all = Stream.concat(nights.stream(), mornings.stream()).toList();

        Duration morning = LanePace.of(all, MONDAY_MORNING).timeFor(500_000);
        Duration night = LanePace.of(all, new DepartureHour(1)).timeFor(500_000);

        assertThat(morning).isBetween(Duration.ofHours(10), Duration.ofHours(12));
        assertThat(night).isBetween(Duration.ofHours(6), Duration.ofHours(8));
    }

    @Test
    void aLaneKnownByItsWeekdaysAloneIsStillKnownOnSundays() {
        LanePace sunday = LanePace.of(at(8, 10, 10, 10), new DepartureHour(6 * 24 + 20));
        assertThat(sunday.timeFor(500_000)).isEqualTo(Duration.ofHours(10));
        assertThat(sunday.trips()).isEqualTo(3);
    }

    private static List<LaneTrip> at(int hourOfWeek, int... hours) {
        return IntStream.of(hours)
                .mapToObj(h ->
                        new LaneTrip("US-IL>US-TX", (long) h, 500_000, Duration.ofHours(h), Instant.EPOCH, hourOfWeek))
                .toList();
    }

    private static List<LaneTrip> trips(int... hours) {
        return IntStream.of(hours)
                .mapToObj(h -> new LaneTrip("US-IL>US-TX", (long) h, 500_000, Duration.ofHours(h), Instant.EPOCH, null))
                .toList();
    }
}
