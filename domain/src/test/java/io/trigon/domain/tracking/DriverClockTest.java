package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingLimits;
import io.trigon.domain.tracking.driving.DrivingRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A truck on its way east along a parallel where a degree is 71.7 km; looked at every five minutes unless said otherwise. */
class DriverClockTest {
    private static final Instant SIX = Instant.parse("2026-03-02T06:00:00Z");
    private static final DrivingLimits LAW = DrivingRules.EU.limits(1);
    private static final double DEGREE = 71.7;

    private final Random dice = new Random(3);
    private double longitude = 10;
    private Instant now = SIX;
    private final DriverClock clock = new DriverClock(here(0), DriverState.rested(SIX));

    @Test
    void drivingAndBreaksAreReadFromTheTrack() {
        drive(Duration.ofMinutes(180));
        park(Duration.ofMinutes(50));
        drive(Duration.ofMinutes(60));
        assertThat(clock.state().sinceBreak()).isEqualTo(Duration.ofMinutes(60));
        assertThat(clock.state().today()).isEqualTo(Duration.ofMinutes(240));
        assertThat(clock.state().standingSince()).isNull();
    }

    @Test
    void aStopAtALightIsNoBreak() {
        drive(Duration.ofMinutes(120));
        park(Duration.ofMinutes(10));
        drive(Duration.ofMinutes(30));
        assertThat(clock.state().sinceBreak()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void theJitterOfAParkedDeviceIsNoDriving() {
        drive(Duration.ofMinutes(60));
        Instant parked = now;
        for (int i = 0; i < 12 * 60; i++) {
            now = now.plusSeconds(60);
            take(here((dice.nextDouble() - 0.5) * 0.15 / DEGREE));
        }
        assertThat(clock.state().standingSince()).isEqualTo(parked);
        assertThat(clock.state().stood()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void aNightsRestBeginsTheDayAnew() {
        drive(Duration.ofHours(9));
        park(Duration.ofHours(11));
        drive(Duration.ofMinutes(30));
        assertThat(clock.state().today()).isEqualTo(Duration.ofMinutes(30));
        assertThat(clock.state().dayBegan()).isEqualTo(SIX.plus(Duration.ofHours(20)));
    }

    /** 300 km in twelve hours without a word: five of them at the wheel, and the rest he stood, before as far as anybody knows. */
    @Test
    void ofWhatNobodyHeardTheDistanceTellsHowLongHeDrove() {
        drive(Duration.ofHours(4));
        now = now.plus(Duration.ofHours(12));
        longitude += 300 / DEGREE;
        take(here(0));
        double wheel = 300 * 1.25 / 72;
        assertThat(clock.state().today().toMinutes() / 60.0)
                .as("he stood less than a night")
                .isEqualTo(4 + wheel, within(0.05));
        assertThat(clock.state().sinceBreak().toMinutes() / 60.0).isEqualTo(wheel, within(0.05));
    }

    @Test
    void whatIsDrivenCountsFromThePickUp() {
        drive(Duration.ofHours(2));
        Instant pickedUp = now;
        for (int i = 0; i < 36; i++) {
            step(pickedUp, 6);
        }
        assertThat(clock.drivenFrom()).isEqualTo(pickedUp.plusSeconds(300));
        assertThat(clock.drivenMetres() / 1000).isEqualTo(35 * 6, within(1.0));
        assertThat(Duration.ofSeconds(clock.drivenSeconds())).isEqualTo(Duration.ofMinutes(175));
    }

    @Test
    void anOlderFixChangesNothing() {
        drive(Duration.ofHours(2));
        DriverState before = clock.state();
        clock.take(List.of(at(SIX.plusSeconds(60), 0)), null, LAW, 72_000);
        assertThat(clock.state()).isEqualTo(before);
    }

    private void drive(Duration time) {
        for (long minutes = 0; minutes < time.toMinutes(); minutes += 5) {
            step(null, 6);
        }
    }

    private void park(Duration time) {
        for (long minutes = 0; minutes < time.toMinutes(); minutes += 5) {
            step(null, 0);
        }
    }

    private void step(Instant pickedUp, double kilometres) {
        now = now.plusSeconds(300);
        longitude += kilometres / DEGREE;
        clock.take(List.of(here(0)), pickedUp, LAW, 72_000);
    }

    private void take(Fix fix) {
        clock.take(List.of(fix), null, LAW, 72_000);
    }

    private Fix here(double off) {
        return at(now, off);
    }

    private Fix at(Instant when, double off) {
        return new Fix("TRL-9", when, GeoPoint.of(50, longitude + off), null, null, null, null, null);
    }
}
