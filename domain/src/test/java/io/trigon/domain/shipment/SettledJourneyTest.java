package io.trigon.domain.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shared.Hindsight.Matter;
import io.trigon.domain.testing.RecordedProcesses;
import io.trigon.domain.testing.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettledJourneyTest {
    private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");

    private final World world = new World();
    private final Shipment shipment = world.book(aTender().build());
    private final RecordedProcesses processes = new RecordedProcesses();
    private final ShipmentJourney journey = new SettledJourney(processes);

    @Test
    void aProcessFollowsWhatStillGoesOn() {
        journey.begin(shipment);
        Hindsight.at(THEN, Matter.OPEN, () -> journey.proved(shipment));
        assertThat(processes.told()).containsExactly("journey begins", "journey: proved");
    }

    @Test
    void noProcessFollowsWhatIsOver() {
        Hindsight.at(THEN, Matter.SETTLED, () -> {
            journey.begin(shipment);
            journey.proved(shipment);
        });
        assertThat(processes.told()).isEmpty();
    }

    @Test
    void anArrivalThatIsOverIsKeptAgainstItsPromiseButNotForecastOnTheWay() {
        Hindsight.at(THEN, Matter.SETTLED, () -> {
            Shipment past = world.book(aTender().numbered("PAST-1").build());
            assertThat(world.tracking.of(past.id())).isEmpty();
            world.report(past, MilestoneCode.DEPARTED_PICKUP, THEN);
            world.report(past, MilestoneCode.ARRIVED_DELIVERY, THEN);
            assertThat(world.tracking.of(past.id()).orElseThrow().promised()).isNotNull();
        });
    }
}
