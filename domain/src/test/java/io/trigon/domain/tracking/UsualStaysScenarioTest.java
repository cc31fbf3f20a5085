package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Loading takes as long as it took at the same dock before. */
class UsualStaysScenarioTest {
    private final World world = new World();
    private int trips;

    @Test
    void whereNobodyWasYetAnHourIsTaken() {
        assertThat(loadingOfTheNext()).isEqualTo(Duration.ofHours(1));
        loadedFor(Duration.ofHours(3));
        loadedFor(Duration.ofHours(3));
        assertThat(loadingOfTheNext()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aSlowDockIsKnownBySoManyTripsAndOneBadDayChangesNothing() {
        loadedFor(Duration.ofHours(3));
        loadedFor(Duration.ofHours(20));
        loadedFor(Duration.ofHours(3));
        assertThat(loadingOfTheNext()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void waitingForTheSlotIsNoLoading() {
        for (int i = 0; i < 3; i++) {
            Shipment early = next();
            Instant slot = early.origin().window().from();
            world.clock.turnTo(slot.plus(Duration.ofHours(2)));
            report(early, MilestoneCode.ARRIVED_PICKUP, slot.minus(Duration.ofHours(1)));
            report(early, MilestoneCode.DEPARTED_PICKUP, slot.plus(Duration.ofHours(2)));
        }
        assertThat(loadingOfTheNext()).isEqualTo(Duration.ofHours(2));
    }

    private void loadedFor(Duration time) {
        Shipment shipment = next();
        world.clock.turn(Duration.ofHours(30));
        report(shipment, MilestoneCode.ARRIVED_PICKUP, world.clock.instant());
        world.clock.turn(time);
        report(shipment, MilestoneCode.DEPARTED_PICKUP, world.clock.instant());
    }

    /** From the truck's arrival in its slot to the departure that the forecast reckons with. */
    private Duration loadingOfTheNext() {
        Shipment shipment = next();
        world.clock.turn(Duration.ofHours(30));
        report(shipment, MilestoneCode.ARRIVED_PICKUP, world.clock.instant());
        EtaForecast forecast = world.tracking.of(shipment.id()).orElseThrow();
        return Duration.between(
                world.clock.instant(), forecast.why().orElseThrow().startAt());
    }

    private Shipment next() {
        return world.book(aTender().numbered("LKV-" + ++trips).build());
    }

    private void report(Shipment shipment, MilestoneCode code, Instant at) {
        world.recordMilestone.record(
                MilestoneReport.of(shipment.trackingNumber(), code, at, 1, Source.STATUS_MESSAGE, code + "@" + at));
    }
}
