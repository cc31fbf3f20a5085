package io.trigon.domain.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.Delay;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookShipmentScenarioTest {
    private final World world = new World();

    @Test
    void aTenderFromStrangersOpensTheirTriangleAndALeadForTheConsignee() {
        Shipment shipment = world.book(aTender().build());

        assertThat(shipment.triangle().shipper().name()).isEqualTo("Lakeview Foods");
        assertThat(shipment.triangle().consignee().name()).isEqualTo("Bluebonnet Stores");
        assertThat(world.accounts
                        .ofCompany(shipment.consignee().id())
                        .orElseThrow()
                        .standing())
                .isEqualTo(Standing.POTENTIAL);
        assertThat(world.leads.openFor(shipment.consignee().id()).orElseThrow().trackingNumber())
                .isEqualTo(shipment.trackingNumber().value());
        assertThat(world.processes.told()).startsWith("journey begins");
    }

    @Test
    void theSameTenderAgainIsTheSameShipment() {
        var first = world.bookShipment.book(aTender().build());
        var second = world.bookShipment.book(aTender().build());

        assertThat(second.booked()).isFalse();
        assertThat(second.trackingNumber()).isEqualTo(first.trackingNumber());
        assertThat(world.triangles.ofCompany(
                        world.companies.named("Lakeview Foods").get(0).id()))
                .hasSize(1);
    }

    @Test
    void aDeviceNamedByTheTrailersNumberAloneFollowsTheShipmentToo() {
        Shipment shipment = world.book(aTender().onTrailer("TRGU 482913").build());

        assertThat(world.tracking.tiesOf(shipment.id()))
                .extracting(t -> t.device().identifier())
                .containsExactly("TRGU482913", "482913");
    }

    @Test
    void aTruckThatCrossesTheFencesLeavesItsMilestones() {
        Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());
        Instant t = world.clock.instant().plusSeconds(60);

        follow("TRL-9", t, 41.8781, -87.6298);
        follow("TRL-9", t.plusSeconds(3600), 41.80, -87.70);
        follow("TRL-9", t.plusSeconds(3660), 41.79, -87.71);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);

        follow("TRL-9", t.plusSeconds(90_000), 32.7767, -96.7970);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_DELIVERY);
        assertThat(shipment.arrivedAt()).isEqualTo(t.plusSeconds(90_000));
    }

    @Test
    void aTruckThatFallsBackOpensOneDelayAndArrivingInTimeAfterAllClearsIt() {
        Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        world.clock.turn(Duration.ofHours(40));
        follow("TRL-9", world.clock.instant(), 41.0, -88.0);

        assertThat(world.care.openOf(shipment.id())).isPresent();
        assertThat(world.processes.told()).contains("delay begins");

        world.report(shipment, MilestoneCode.ARRIVED_DELIVERY);
        assertThat(world.care.allDelays()).singleElement().satisfies(d -> assertThat(d.state())
                .isEqualTo(Delay.State.ARRIVED_IN_TIME));
    }

    private void follow(String device, Instant at, double latitude, double longitude) {
        if (at.isAfter(world.clock.instant())) {
            world.clock.turnTo(at);
        }
        Fix fix = new Fix(device, at, GeoPoint.of(latitude, longitude), null, null, null, null, null);
        world.tracking.append(List.of(fix));
        world.tripWatches.follow(device, List.of(fix));
    }
}
