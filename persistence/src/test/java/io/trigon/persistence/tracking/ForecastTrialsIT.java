package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import io.trigon.domain.tracking.ForecastTrials.LaneScore;
import io.trigon.domain.tracking.ForecastWhy;
import io.trigon.domain.tracking.RoadDistances;
import io.trigon.domain.tracking.driving.DrivingRules;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Forecasts that were written down, and how they came out, over real tables. */
class ForecastTrialsIT {

    @OnBoth
    void aTripIsScoredOnceItIsOver(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().build());
        store.clock.turn(Duration.ofHours(3));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, store.clock.instant());
        assertThat(scores(store)).isEmpty();
        store.clock.turn(Duration.ofHours(40));
        store.report(number, MilestoneCode.ARRIVED_DELIVERY, store.clock.instant());

        assertThat(scores(store)).singleElement().satisfies(score -> {
            assertThat(score.lane()).isEqualTo("US-IL>US-TX");
            assertThat(score.trips()).isEqualTo(1);
            assertThat(score.inside()).isZero();
            assertThat(score.error()).isEqualTo(score.bias()).isBetween(10.0 * 3600, 12.0 * 3600);
            assertThat(score.naiveError()).isBetween(12.0 * 3600, 14.0 * 3600);
            assertThat(score.ratio()).isEqualTo(score.error() / score.naiveError(), within(1e-9));
            assertThat(score.width()).isPositive();
        });
    }

    @OnBoth
    void aTripRemembersTheHourOfItsDeparture(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().build());
        store.clock.turn(Duration.ofHours(3));
        Instant left = store.clock.instant();
        store.report(number, MilestoneCode.DEPARTED_PICKUP, left);
        store.clock.turn(Duration.ofHours(30));
        store.report(number, MilestoneCode.ARRIVED_DELIVERY, store.clock.instant());
        int local = left.atZone(java.time.ZoneId.of("America/Chicago")).getHour();
        assertThat(store.laneTrips.lastOn("US-IL>US-TX", 9))
                .singleElement()
                .satisfies(trip -> assertThat(trip.hourOfWeek() % 24).isEqualTo(local));
    }

    @OnBoth
    void errorsAreToldInTimesOfTheirDoubtByLaneAndOfAll(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().build());
        store.clock.turn(Duration.ofHours(3));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, store.clock.instant());
        store.clock.turn(Duration.ofHours(40));
        store.report(number, MilestoneCode.ARRIVED_DELIVERY, store.clock.instant());
        var moments = Set.of(Moment.DEPARTED, Moment.HINDCAST);
        List<Double> own = store.inTransaction(() -> store.forecastTrials.timesDoubt("US-IL>US-TX", moments, 60));
        assertThat(own).singleElement().satisfies(times -> assertThat(times).isBetween(1.0, 2.0));
        assertThat(store.inTransaction(() -> store.forecastTrials.timesDoubt(null, moments, 60)))
                .isEqualTo(own);
        assertThat(store.inTransaction(() -> store.forecastTrials.timesDoubt("DE>FR", moments, 60)))
                .isEmpty();
    }

    @OnBoth
    void aForecastKeepsWhatItWasMadeOfAndTheDriversHours(Base base) {
        Store store = Store.on(base);
        var number = store.book(aTender().onTrailer("TRL-9").build());
        store.clock.turn(Duration.ofHours(3));
        Instant left = store.clock.instant();
        store.report(number, MilestoneCode.DEPARTED_PICKUP, left);
        for (int minutes = 0; minutes <= 120; minutes += 4) {
            store.clock.turnTo(left.plus(Duration.ofMinutes(minutes)));
            Fix fix = new Fix(
                    "TRL-9",
                    store.clock.instant(),
                    GeoPoint.of(41.5 - minutes / 100.0, -88),
                    null,
                    null,
                    null,
                    null,
                    null);
            store.positions.append(List.of(fix));
            store.inTransaction(() -> store.forecastArrival.refresh(
                    store.shipments.byNumber(number).orElseThrow()));
        }
        ForecastWhy why = store.inTransaction(() -> store.forecasts
                .of(store.shipments.byNumber(number).orElseThrow().id())
                .orElseThrow()
                .why()
                .orElseThrow());
        assertThat(why.driving().rules()).isEqualTo(DrivingRules.US);
        assertThat(why.driving().tracked()).isTrue();
        assertThat(why.driving().rests()).isEqualTo(1);
        assertThat(why.remaining().roads()).isEqualTo(RoadDistances.Finding.NONE);
        assertThat(why.remaining().metres()).isEqualTo(why.remaining().crowMetres() * 1.25, within(1.0));
        assertThat(why.history().lane()).isEqualTo("US-IL>US-TX");
        assertThat(why.history().hours()).as("nothing is learned yet").isNull();
    }

    @OnBoth
    void aForecastKeepsWhichTripsTaughtItAndTheWeekOfTheDriver(Base base) {
        Store store = Store.on(base);
        for (int trip = 0; trip < 3; trip++) {
            var before = store.book(aTender().numbered("TRIP-" + trip).build());
            store.report(before, MilestoneCode.DEPARTED_PICKUP, store.clock.instant());
            store.clock.turn(Duration.ofHours(40));
            store.report(before, MilestoneCode.ARRIVED_DELIVERY, store.clock.instant());
            store.clock.turn(Duration.ofHours(128));
        }
        var number = store.book(aTender().numbered("NOW").onTrailer("TRL-9").build());
        Instant left = store.clock.instant();
        store.report(number, MilestoneCode.DEPARTED_PICKUP, left);
        Fix fix = new Fix("TRL-9", left, GeoPoint.of(41.5, -88), null, null, null, null, null);
        store.positions.append(List.of(fix));
        store.inTransaction(() ->
                store.forecastArrival.refresh(store.shipments.byNumber(number).orElseThrow()));
        ForecastWhy why = store.inTransaction(() -> store.forecasts
                .of(store.shipments.byNumber(number).orElseThrow().id())
                .orElseThrow()
                .why()
                .orElseThrow());
        var chicago = left.atZone(java.time.ZoneId.of("America/Chicago"));
        assertThat(why.history().trips()).isEqualTo(3);
        assertThat(why.history().hours().weekday()).isEqualTo(chicago.getDayOfWeek());
        assertThat(why.history().hours().hour()).isEqualTo(chicago.getHour());
        assertThat(why.history().hours().sameWeekday()).isEqualTo(3);
        assertThat(why.driving().weeklyRests()).isZero();
    }

    private static List<LaneScore> scores(Store store) {
        return store.inTransaction(() -> store.forecastTrials.scores(
                Set.of(Moment.DEPARTED, Moment.HINDCAST), Instant.parse("2026-01-01T00:00:00Z")));
    }
}
