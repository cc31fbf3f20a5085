package io.trigon.domain.tracking.driving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrivals by the law, worked out by hand; what is driven and what it takes are hours and minutes from six o'clock. */
class DrivingPlanTest {
    private static final Instant SIX = Instant.parse("2026-03-02T06:00:00Z");

    @ParameterizedTest(name = "{0} with {1} driver: {2} at the wheel take {3}, {4} breaks, {5} rests")
    @CsvSource({
        "EU, 1, PT4H30M, PT4H30M, 0, 0",
        "EU, 1, PT4H31M, PT5H16M, 1, 0",
        "EU, 1, PT9H, PT9H45M, 1, 0",
        "EU, 1, PT10H, PT11H30M, 2, 0", // a long day brings him there
        "EU, 1, PT10H1M, PT21H46M, 1, 1", // a long day would not: he rests after nine hours
        "EU, 1, PT18H, PT30H30M, 2, 1",
        "EU, 1, PT19H, PT32H15M, 3, 1",
        "EU, 2, PT18H, PT18H, 0, 0",
        "EU, 2, PT20H, PT20H, 0, 0",
        "EU, 2, PT21H, PT30H, 0, 1",
        "US, 1, PT8H, PT8H, 0, 0",
        "US, 1, PT11H, PT11H30M, 1, 0",
        "US, 1, PT11H30M, PT22H, 1, 1",
        "US, 1, PT22H, PT33H, 2, 1",
        "US, 2, PT40H, PT40H, 0, 0",
        "CHINA, 1, PT4H, PT4H, 0, 0",
        "CHINA, 1, PT13H, PT14H, 3, 0",
        "CHINA, 2, PT13H, PT13H, 0, 0",
        "NONE, 1, PT100H, PT100H, 0, 0"
    })
    void aRestedDriverArrives(DrivingRules law, int drivers, Duration wheel, Duration takes, int breaks, int rests) {
        DrivingPlan plan = plan(DriverState.rested(SIX), law.limits(drivers), wheel);
        assertThat(Duration.between(SIX, plan.arrival())).isEqualTo(takes);
        assertThat(plan.breaks()).isEqualTo(breaks);
        assertThat(plan.rests()).isEqualTo(rests);
        assertThat(plan.driving()).isEqualTo(wheel);
        assertThat(plan.driving().plus(plan.onBreaks()).plus(plan.onRests())).isEqualTo(takes);
    }

    @Test
    void whatHeDroveBeforeCounts() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState tired = DriverState.rested(SIX).drive(hour(4), law);
        assertThat(plan(tired, law, Duration.ofHours(1)).arrival()).isEqualTo(hour(5).plus(Duration.ofMinutes(45)));
    }

    @Test
    void aBreakInTwoPartsIsAsGoodAsAWholeOne() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState once =
                DriverState.rested(SIX).drive(hour(2), law).stand(minute(135)).drive(minute(285), law);
        assertThat(once.sinceBreak()).isEqualTo(Duration.ofMinutes(270));
        DriverState twice = once.stand(minute(315)).drive(minute(316), law);
        assertThat(twice.sinceBreak()).isEqualTo(Duration.ofMinutes(1));
        assertThat(plan(once, law, Duration.ofHours(1)).onBreaks()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void thePartsInTheWrongOrderAreNone() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState wrong =
                DriverState.rested(SIX).drive(hour(2), law).stand(minute(150)).drive(minute(180), law);
        assertThat(wrong.stand(minute(195)).drive(minute(200), law).sinceBreak())
                .isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void whoStandsAtNightFinishesHisRest() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState evening = DriverState.rested(SIX)
                .drive(minute(270), law)
                .stand(minute(315))
                .drive(minute(555), law);
        DriverState night = evening.stand(minute(555 + 6 * 60));
        DrivingPlan plan = plan(night, law, Duration.ofHours(4));
        assertThat(plan.arrival()).isEqualTo(minute(555 + 11 * 60).plus(Duration.ofHours(4)));
        assertThat(plan.onRests()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void whoHasRestedHalfTheNightRestsOnWhenThatBringsHimThereEarlier() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState waiting = DriverState.rested(SIX)
                .drive(hour(1), law)
                .stand(hour(9))
                .drive(hour(10), law)
                .stand(hour(14));
        DrivingPlan plan = plan(waiting, law, Duration.ofHours(2));
        assertThat(plan.onRests()).isEqualTo(Duration.ofHours(7));
        assertThat(plan.arrival()).isEqualTo(hour(14 + 7 + 2));
    }

    @Test
    void whoParkedForALittleDrivesOnWhenNothingElseIsDue() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState parked = DriverState.rested(SIX).drive(hour(2), law).stand(minute(140));
        assertThat(plan(parked, law, Duration.ofHours(2)).arrival()).isEqualTo(minute(260));
    }

    @Test
    void waitingAtTheDockUsesUpTheDayWindow() {
        DrivingLimits law = DrivingRules.US.limits(1);
        DriverState waited = DriverState.rested(SIX).drive(hour(1), law).stand(hour(8));
        assertThat(plan(waited, law, Duration.ofHours(6)).rests()).isZero();
        assertThat(plan(waited, law, Duration.ofHours(7)).rests()).isOne();
    }

    @Test
    void aDayThatBecameTooLongEndsWithAShorterRestThreeTimes() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DriverState long14 = DriverState.rested(SIX)
                .drive(hour(1), law)
                .stand(hour(9))
                .drive(hour(10), law)
                .stand(hour(13));
        long14 = long14.drive(hour(14), law);
        DrivingPlan plan = plan(long14, law, Duration.ofHours(2));
        assertThat(plan.onRests()).isEqualTo(Duration.ofHours(9));
        assertThat(plan.arrival()).isEqualTo(hour(15 + 9 + 1));
        DriverState usedUp = new DriverState(
                long14.at(), null, long14.sinceBreak(), long14.today(), long14.dayBegan(), false, 0, 3, long14.week());
        assertThat(plan(usedUp, law, Duration.ofHours(2)).onRests()).isEqualTo(Duration.ofHours(11));
    }

    @Test
    void aHaltAtADockIsABreakToo() {
        DrivingLimits law = DrivingRules.EU.limits(1);
        DrivingPlan plan = DrivingPlan.of(
                DriverState.rested(SIX),
                List.of(Duration.ofHours(4), Duration.ofHours(4)),
                List.of(Duration.ofHours(1)),
                law);
        assertThat(plan.breaks()).isZero();
        assertThat(plan.arrival()).isEqualTo(hour(9));
    }

    @Test
    void ofADriverThatNobodySawItIsTakenThatHeDroveWhenTheLawLetHim() {
        DrivingLimits law = DrivingRules.US.limits(1);
        DriverState resting = DrivingPlan.asTheLawLets(SIX, hour(15), law);
        assertThat(resting.today()).isEqualTo(Duration.ofHours(11));
        assertThat(resting.stood()).isEqualTo(Duration.ofMinutes(210));
        assertThat(DrivingPlan.asTheLawLets(SIX, hour(5), law).sinceBreak()).isEqualTo(Duration.ofHours(5));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, FR, EU",
        "GB, PL, EU",
        "TR, DE, EU",
        "US, US, US",
        "US, CA, US",
        "MX, US, US",
        "CN, CN, CHINA",
        "CN, DE, NONE",
        "US, DE, NONE",
        "CA, MX, NONE",
        "BR, BR, NONE",
        "de, nl, EU",
        ", US, NONE"
    })
    void theLawIsThatOfTheCountriesBetweenWhichItIs(String from, String to, DrivingRules law) {
        assertThat(DrivingRules.between(from, to)).isEqualTo(law);
    }

    private static DrivingPlan plan(DriverState driver, DrivingLimits law, Duration wheel) {
        return DrivingPlan.of(driver, List.of(wheel), List.of(), law);
    }

    private static Instant hour(long hours) {
        return SIX.plus(Duration.ofHours(hours));
    }

    private static Instant minute(long minutes) {
        return SIX.plus(Duration.ofMinutes(minutes));
    }
}
