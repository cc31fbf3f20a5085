package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.testing.World;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The round of the clock. */
class RefreshForecastsScenarioTest {
    private final World world = new World();

    @Test
    void aShipmentThatFailsStopsNoOther() {
        var healthy = world.book(aTender().build());
        world.clock.turn(Duration.ofHours(1));
        Shipments withGhost = opening(List.of(TrackingNumber.next(), healthy.trackingNumber()));

        var round = new RefreshForecasts(forecasting(withGhost), world.clock).refresh();

        assertThat(round).isEqualTo(new RefreshForecasts.Round(1, 1, 0));
        assertThat(world.tracking.of(healthy.id()).orElseThrow().computedAt()).isEqualTo(world.clock.instant());
    }

    @Test
    void whatIsNotReachedInTimeWaitsForTheNextRound() {
        Shipments many = opening(
                IntStream.range(0, 10).mapToObj(i -> TrackingNumber.next()).toList());

        var round = new RefreshForecasts(forecasting(many), new HastyClock()).refresh();

        assertThat(round.failed()).isEqualTo(2);
        assertThat(round.left()).isEqualTo(8);
    }

    private ForecastArrival forecasting(Shipments shipments) {
        return new ForecastArrival(
                shipments,
                world.shipments.milestones(),
                world.tracking,
                world.tracking,
                world.laneLore(RoadDistances.NONE),
                new FollowDriver(world.tracking, world.tracking, "country", 1, world.clock),
                new ScoreForecasts(world.forecastTrials, world.clock),
                world.watchDelay,
                world.events,
                world.clock);
    }

    /** The world's shipments, but with this answer to which are open. */
    private Shipments opening(List<TrackingNumber> open) {
        return (Shipments) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Shipments.class},
                (self, method, args) -> method.getName().equals("open") ? open : method.invoke(world.shipments, args));
    }

    /** Twenty seconds pass whenever somebody looks at it. */
    private static final class HastyClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(20);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
