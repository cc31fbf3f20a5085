package io.trigon.domain.tracking.driving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways so long that a weekly rest falls due, worked out by hand. */
class WeeklyRestTest {
    private static final Instant SIX = Instant.parse("2026-03-02T06:00:00Z");

    /**
     * A day of nine hours in the EU takes 9:45 and a rest of 11 hours; after six of them two hours are left of the 56. A day of eleven
     * hours in the US takes 11:30 and 10 hours; after six of them four are left of the 70.
     */
    @ParameterizedTest(name = "{0} with {1}: {2} at the wheel take {3}, {4} daily rests, {5} weekly ones")
    @CsvSource({
        "EU, 1, PT56H, PT126H30M, 6, 0",
        "EU, 1, PT57H, PT151H30M, 6, 1",
        "US, 1, PT70H, PT133H, 6, 0",
        "US, 1, PT71H, PT168H, 6, 1",
        "US, 2, PT140H, PT140H, 0, 0",
        "US, 2, PT141H, PT175H, 0, 1",
        "CHINA, 1, PT100H, PT108H, 0, 0",
        "NONE, 1, PT300H, PT300H, 0, 0"
    })
    void aRestedDriverArrives(DrivingRules law, int drivers, Duration wheel, Duration takes, int daily, int weekly) {
        DrivingPlan plan = plan(DriverState.rested(SIX), law.limits(drivers), wheel);
        assertThat(Duration.between(SIX, plan.arrival())).isEqualTo(takes);
        assertThat(plan.rests()).isEqualTo(daily);
        assertThat(plan.weeklyRests()).isEqualTo(weekly);
        assertThat(plan.driving().plus(plan.onBreaks()).plus(plan.onRests()).plus(plan.onWeeklyRests()))
                .isEqualTo(takes);
    }

    @Test
    void everyOtherWeeklyRestInTheUnionIsAWholeOneAndTwoWeeksHaveNinetyHours() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        assertThat(plan(DriverState.rested(SIX), law, Duration.ofHours(90)).weeklyRests())
                .isEqualTo(1);
        DrivingPlan third = plan(DriverState.rested(SIX), law, Duration.ofHours(91));
        assertThat(third.weeklyRests()).isEqualTo(2);
        assertThat(third.onWeeklyRests()).isEqualTo(Duration.ofHours(24 + 45));
    }

    @Test
    void sixPeriodsOf24HoursEndTheWeekHoweverLittleWasDriven() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState late = afterDays(5, law);
        assertThat(plan(late, law, Duration.ofHours(4)).weeklyRests()).isZero();
        DriverState over = afterDays(6, law).stand(SIX.plus(Duration.ofHours(6 * 24)));
        DrivingPlan plan = plan(over, law, Duration.ofHours(1));
        assertThat(plan.weeklyRests()).isOne();
        assertThat(plan.end().week().driven()).isEqualTo(Duration.ofHours(1));
        assertThat(plan.end().week().before()).isEqualTo(Duration.ofHours(12));
        assertThat(plan.end().week().reduced()).isTrue();
    }

    @Test
    void aNightAfterWhichNothingMayBeDrivenIsTheWeeklyRest() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverWeek almost =
                new DriverWeek(SIX.minus(Duration.ofHours(132)), Duration.ofHours(40), Duration.ZERO, false);
        DriverState driver = new DriverState(
                SIX, null, Duration.ZERO, Duration.ofHours(8), SIX.minus(Duration.ofHours(8)), false, 2, 0, almost);
        DrivingPlan plan = plan(driver, law, Duration.ofHours(2));
        assertThat(plan.rests()).isZero();
        assertThat(plan.onWeeklyRests()).isEqualTo(Duration.ofHours(24));
        assertThat(plan.arrival()).isEqualTo(SIX.plus(Duration.ofHours(26)));
    }

    @Test
    void aDayOffIsNoWholeRestWhenTheOneBeforeWasReducedToo() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverWeek week = new DriverWeek(SIX.minus(Duration.ofHours(100)), Duration.ofHours(40), Duration.ZERO, true);
        DriverState stands = new DriverState(
                SIX, SIX.minus(Duration.ofHours(30)), Duration.ZERO, Duration.ofHours(8), SIX, false, 2, 3, week);
        assertThat(stands.drive(SIX.plusSeconds(60), law).week().driven()).isGreaterThan(Duration.ofHours(40));
        DriverState later = stands.stand(SIX.plus(Duration.ofHours(15)));
        DriverState off = later.drive(later.at().plusSeconds(60), law);
        assertThat(off.week().driven()).isEqualTo(Duration.ofSeconds(60));
        assertThat(off.week().reduced()).isFalse();
    }

    @Test
    void whoStandsAtTheEndOfAWeekRestsOnUntilItIsAWeeklyRest() {
        DrivingLimits law = DrivingRules.US.limits(1);
        DriverWeek spent = new DriverWeek(SIX.minus(Duration.ofHours(120)), Duration.ofHours(69), Duration.ZERO, false);
        DriverState stands = new DriverState(
                SIX, SIX.minus(Duration.ofHours(30)), Duration.ZERO, Duration.ofHours(5), SIX, false, 0, 0, spent);
        DrivingPlan plan = plan(stands, law, Duration.ofHours(6));
        assertThat(plan.arrival()).isEqualTo(SIX.plus(Duration.ofHours(4 + 6)));
        assertThat(plan.onWeeklyRests()).isEqualTo(Duration.ofHours(4));
    }

    /** Five hours a day for sixteen days are eighty, but only forty of them in the last eight days. */
    @Test
    void whatWasDrivenMoreThanEightDaysAgoDoesNotCountInTheStates() {
        DrivingLimits law = DrivingRules.US.limits(1);
        DriverWeek slow = new DriverWeek(SIX.minus(Duration.ofDays(16)), Duration.ofHours(80), Duration.ZERO, false);
        assertThat(law.week().room(slow, SIX)).isEqualTo(Duration.ofHours(30));
    }

    @Test
    void whoWasSeenToDriveFarTooMuchIsNotMadeToStandForEver() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverWeek wild =
                new DriverWeek(SIX.minus(Duration.ofHours(100)), Duration.ofHours(95), Duration.ofHours(95), true);
        DriverState driver = new DriverState(SIX, null, Duration.ZERO, Duration.ofHours(1), SIX, false, 0, 0, wild);
        assertThat(plan(driver, law, Duration.ofHours(20)).arrival()).isBefore(SIX.plus(Duration.ofDays(5)));
    }

    /** Two hours of driving each morning from six on. */
    private static DriverState afterDays(int days, DrivingLimits law) {
        DriverState driver = DriverState.rested(SIX);
        for (int day = 0; day < days; day++) {
            Instant morning = SIX.plus(Duration.ofDays(day));
            driver = driver.stand(morning).drive(morning.plus(Duration.ofHours(2)), law);
        }
        return driver;
    }

    private static DrivingPlan plan(DriverState driver, DrivingLimits law, Duration wheel) {
        return DrivingPlan.of(driver, List.of(wheel), List.of(), law);
    }
}
