package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingRules;
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
        LanePace pace = pace(trips(10, 20), MONDAY_MORNING);
        assertThat(pace.learned().trips()).isZero();
        assertThat(pace.metresPerHour() / pace.detour()).isEqualTo(48_000);
        assertThat(takes(pace, 480_000)).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void aLaneLearnsItsTimeFromItsTrips() {
        LanePace pace = pace(trips(8, 10, 12), MONDAY_MORNING);
        assertThat(takes(pace, 500_000)).isEqualTo(Duration.ofHours(10));
        assertThat(pace.spread()).isEqualTo(0.2, within(1e-9));
        assertThat(pace.learned().trips()).isEqualTo(3);
    }

    @Test
    void steadyTripsLeaveALittleDoubtAndWildOnesNotMoreThanHalf() {
        assertThat(pace(trips(10, 10, 10), MONDAY_MORNING).spread()).isEqualTo(0.05);
        assertThat(pace(trips(1, 100, 2, 90), MONDAY_MORNING).spread()).isEqualTo(0.5);
    }

    @Test
    void aTripWithoutDistanceTeachesNothing() {
        LaneTrip standing = new LaneTrip("A>B", 9L, 0, Duration.ofHours(3), Instant.EPOCH, null);
        assertThat(pace(List.of(standing, standing, standing), MONDAY_MORNING)
                        .learned()
                        .trips())
                .isZero();
    }

    @Test
    void tripsThatLeftAtALikeHourTellMore() {
        List<LaneTrip> nights = at(2, 6, 6, 6, 6);
        List<LaneTrip> mornings = at(8, 12, 12, 12, 12);
        List<LaneTrip> all = Stream.concat(nights.stream(), mornings.stream()).toList();

        Duration morning = takes(pace(all, MONDAY_MORNING), 500_000);
        Duration night = takes(pace(all, new DepartureHour(1)), 500_000);

        assertThat(morning).isBetween(Duration.ofHours(10), Duration.ofHours(12));
        assertThat(night).isBetween(Duration.ofHours(6), Duration.ofHours(8));
    }

    @Test
    void aLaneKnownByItsWeekdaysAloneIsStillKnownOnSundays() {
        LanePace sunday = pace(at(8, 10, 10, 10), new DepartureHour(6 * 24 + 20));
        assertThat(takes(sunday, 500_000)).isEqualTo(Duration.ofHours(10));
        assertThat(sunday.learned().trips()).isEqualTo(3);
    }

    @Test
    void whereTheLawAsksForRestsALaneLearnsHowItsTripsCompareWithThePlan() {
        // 500 km and a fourth more are 7 hours at the wheel by 88 km/h, within a day
        LanePace pace = pace(trips(8, 8, 8), MONDAY_MORNING, DrivingRules.US);
        assertThat(pace.factor()).isEqualTo(8 / (625 / 88.0), within(1e-3));
        assertThat(takes(pace, 500_000)).isCloseTo(Duration.ofHours(8), Duration.ofSeconds(10));
        Duration twice = takes(pace, 1_000_000);
        assertThat(twice).as("twice as far takes a rest more").isGreaterThan(Duration.ofHours(16 + 10));
    }

    @Test
    void tripsWithADeviceTellTheLanesOwnDetourAndSpeed() {
        List<LaneTrip> seen = trips(9, 9, 9).stream()
                .map(trip -> trip.driven(650_000, Duration.ofHours(8)))
                .toList();
        LanePace pace = pace(seen, MONDAY_MORNING, DrivingRules.US);
        assertThat(pace.detour()).isEqualTo(1.3, within(1e-9));
        assertThat(pace.metresPerHour()).isEqualTo(650_000 / 8.0, within(1.0));
        assertThat(takes(pace, 500_000)).isCloseTo(Duration.ofHours(9), Duration.ofSeconds(10));
    }

    private static LanePace pace(List<LaneTrip> trips, DepartureHour leaving) {
        return pace(trips, leaving, DrivingRules.NONE);
    }

    private static LanePace pace(List<LaneTrip> trips, DepartureHour leaving, DrivingRules rules) {
        return new LearnedPace(trips, rules, 1, OtherLanes.Said.NOTHING).at(leaving);
    }

    private static Duration takes(LanePace pace, double crowMetres) {
        return pace.plan(DriverState.rested(Instant.EPOCH), List.of(crowMetres * pace.detour()), List.of())
                .time();
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
