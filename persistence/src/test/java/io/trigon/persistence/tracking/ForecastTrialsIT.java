package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import io.trigon.domain.tracking.ForecastTrials.LaneScore;
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

    private static List<LaneScore> scores(Store store) {
        return store.inTransaction(() -> store.forecastTrials.scores(
                Set.of(Moment.DEPARTED, Moment.HINDCAST), Instant.parse("2026-01-01T00:00:00Z")));
    }
}
