package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten hours are the usual plan of 480 km where no law is known; these trips took twelve. */
class OtherLanesTest {
    private final World world = new World();
    private final LanePaces paces = new LanePaces(world.tracking, world.clock);
    private long shipment;

    @Test
    void aNewLaneIsForecastByWhatOthersOfItsLawTook() {
        ran("BR-SP>BR-RJ", 20, Duration.ofHours(12));
        LanePace pace = paceOf("BR-SP>BR-MG");
        assertThat(takes(pace)).isCloseTo(Duration.ofHours(12), Duration.ofSeconds(10));
        assertThat(pace.learned().trips()).isZero();
        assertThat(pace.learned().others()).isEqualTo(20);
    }

    @Test
    void fewTripsOfOthersTellNothing() {
        ran("BR-SP>BR-RJ", 19, Duration.ofHours(12));
        assertThat(takes(paceOf("BR-SP>BR-MG"))).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void lanesOfAnotherLawTellNothing() {
        ran("US-IL>US-TX", 20, Duration.ofHours(12));
        assertThat(takes(paceOf("BR-SP>BR-MG"))).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void aLaneWithFewTripsLeansOnOthersAndOneWithManyOnItself() {
        ran("BR-SP>BR-RJ", 20, Duration.ofHours(12));
        ran("BR-SP>BR-MG", 3, Duration.ofHours(8));
        Duration few = takes(paceOf("BR-SP>BR-MG"));
        assertThat(few).isBetween(Duration.ofHours(9), Duration.ofHours(10));
        ran("BR-SP>BR-MG", 57, Duration.ofHours(8));
        paces.forget("BR-SP>BR-MG");
        assertThat(takes(paceOf("BR-SP>BR-MG"))).isLessThan(Duration.ofMinutes(8 * 60 + 10));
    }

    @Test
    void aLaneDoesNotBorrowFromItself() {
        ran("BR-SP>BR-RJ", 20, Duration.ofHours(12));
        assertThat(paceOf("BR-SP>BR-RJ").learned().others()).isZero();
    }

    /** The others were held against a usual plan, the lane against its own speed: both say hours. */
    @Test
    void whatOthersTookIsSaidInTheLanesOwnSpeed() {
        ran("BR-SP>BR-RJ", 20, Duration.ofHours(12));
        List<LaneTrip> measured = List.of(trip("BR-SP>BR-MG"), trip("BR-SP>BR-MG"), trip("BR-SP>BR-MG"));
        measured.forEach(t -> world.tracking.add(t.driven(528_000, Duration.ofHours(12))));
        assertThat(takes(paceOf("BR-SP>BR-MG"))).isCloseTo(Duration.ofHours(12), Duration.ofSeconds(10));
        assertThat(paceOf("BR-SP>BR-MG").detour()).isEqualTo(1.1, within(1e-9));
    }

    private LanePace paceOf(String lane) {
        return paces.of(lane, DrivingRules.NONE, 1).at(new DepartureHour(8));
    }

    private static Duration takes(LanePace pace) {
        return pace.plan(DriverState.rested(Instant.EPOCH), List.of(480_000 * pace.detour()), List.of())
                .time();
    }

    private LaneTrip trip(String lane) {
        return trip(lane, Duration.ofHours(12));
    }

    private LaneTrip trip(String lane, Duration took) {
        return new LaneTrip(lane, ++shipment, 480_000, took, world.clock.instant(), 8);
    }

    private void ran(String lane, int trips, Duration took) {
        for (int i = 0; i < trips; i++) {
            world.tracking.add(trip(lane, took));
        }
    }
}
