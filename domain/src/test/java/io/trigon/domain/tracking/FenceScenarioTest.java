package io.trigon.domain.tracking;

import static io.trigon.domain.testing.TenderFixture.CHICAGO;
import static io.trigon.domain.testing.TenderFixture.DALLAS;
import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.party.Site;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fences that people draw, and what a trip makes of them. */
class FenceScenarioTest {
    private static final GeoPoint PORT = GeoPoint.of(38.6270, -90.1994);
    private static final GeoPoint ROAD = GeoPoint.of(40.0, -89.0);

    private final World world = new World();
    private final Shipment shipment = world.book(aTender().onTrailer("TRL-9").build());

    @Test
    void aStopIsWatchedAtTheOutlineOfItsSite() {
        GeoPoint gate = OutlineTest.away(CHICAGO, 90, 700);
        send(gate);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.BOOKED);
        drawAround(shipment.stops().get(0).site(), 900);
        world.clock.turn(Duration.ofMinutes(1));
        send(gate);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.AT_PICKUP);
    }

    @Test
    void anAreaRemembersHowLongItHeldTheShipmentAndMakesNoMilestone() {
        Geofence port = world.drawFence.draw(area("Port of St. Louis", PORT), "ann");
        Instant entered = send(PORT);
        send(PORT);
        Instant left = send(ROAD);
        send(ROAD);
        assertThat(world.geofences.visitsOf(shipment.id())).singleElement().satisfies(v -> {
            assertThat(v.geofenceId()).isEqualTo(port.id());
            assertThat(v.enteredAt()).isEqualTo(entered);
            assertThat(v.leftAt()).isEqualTo(left);
        });
        assertThat(codes()).containsOnly(MilestoneCode.BOOKED);
    }

    @Test
    void whoeverIsInAnAreaThatIsTakenAwayHasLeftIt() {
        Geofence port = world.drawFence.draw(area("Port of St. Louis", PORT), "ann");
        send(PORT);
        world.drawFence.takeAway(port.id(), "ann");
        world.clock.turn(Duration.ofMinutes(1));
        send(PORT);
        assertThat(world.geofences.visitsOf(shipment.id())).singleElement().satisfies(v -> assertThat(v.leftAt())
                .isNotNull());
    }

    @Test
    void aTruckInAnAreaIsItsOwnAllTheSameOnceItIsDone() {
        world.drawFence.draw(new FencePlan("Texas yard", null, null, null, new Circle(DALLAS, 20_000), null), "ann");
        send(CHICAGO);
        send(ROAD);
        send(ROAD);
        send(DALLAS);
        world.report(shipment, MilestoneCode.DELIVERED);
        GeoPoint near = OutlineTest.away(DALLAS, 10, 5_000);
        send(near);
        send(near);
        assertThat(world.tracking.lastingTies("TRL-9")).isEmpty();
        assertThat(world.geofences.openVisits(shipment.id())).isEmpty();
    }

    @Test
    void aSiteHasOneFence() {
        Site site = shipment.stops().get(0).site();
        drawAround(site, 900);
        assertThatThrownBy(() -> drawAround(site, 800)).hasMessageContaining("fence already");
        world.drawFence.takeAway(world.geofences.ofSite(site.id()).orElseThrow().id(), "ann");
        drawAround(site, 700);
    }

    @Test
    void aFenceThatIsBroughtBackWatchesItsSiteAgainUnlessAnotherDoes() {
        Site site = shipment.stops().get(0).site();
        drawAround(site, 900);
        long id = world.geofences.ofSite(site.id()).orElseThrow().id();
        world.drawFence.takeAway(id, "ann");
        assertThat(world.geofences.endedSince(Instant.EPOCH, 9))
                .extracting(Geofences.Ended::id)
                .containsExactly(id);
        world.drawFence.bringBack(id, "ann");
        assertThat(world.geofences.ofSite(site.id())).isPresent();
        assertThatThrownBy(() -> world.drawFence.bringBack(id, "ann")).isInstanceOf(NotFound.class);
        world.drawFence.takeAway(id, "ann");
        drawAround(site, 700);
        assertThatThrownBy(() -> world.drawFence.bringBack(id, "ann")).hasMessageContaining("fence already");
    }

    @Test
    void aPreviewIsTheGroundThatWouldBeWatchedAndDrawsNothing() {
        Site site = shipment.stops().get(0).site();
        FencePlan plan = new FencePlan(null, null, null, site.id(), null, 750);
        assertThat(world.drawFence.preview(plan)).isEqualTo(new Circle(CHICAGO, 750));
        assertThat(world.geofences.holding()).isEmpty();
    }

    @Test
    void aBufferOfASiteIsACircleAroundIt() {
        Site site = shipment.stops().get(0).site();
        Geofence fence = world.drawFence.draw(new FencePlan(null, null, null, site.id(), null, 750), "ann");
        assertThat(fence.shape()).isEqualTo(new Circle(CHICAGO, 750));
        assertThat(fence.name()).isEqualTo(site.name());
    }

    @Test
    void aFenceOfASiteThatWasDrawnWithItsAxesTurnedRoundIsRefusedWithAHint() {
        Site site = shipment.stops().get(1).site();
        GeoPoint turned = GeoPoint.of(-55, 32.7767);
        assertThatThrownBy(() -> world.drawFence.draw(
                        new FencePlan(null, null, null, site.id(), new Circle(turned, 100), null), "ann"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("fence-far"));
        Site chicago = shipment.stops().get(0).site();
        GeoPoint swapped = GeoPoint.of(-87.6298, 41.8781);
        assertThatThrownBy(() -> world.drawFence.draw(
                        new FencePlan(null, null, null, chicago.id(), new Circle(swapped, 100), null), "ann"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("outline-axis-order"));
    }

    @Test
    void aFileIsTakenWholeOrNotAtAllAndTwiceAsOnce() {
        List<FencePlan> good = List.of(area("Port", PORT), area("Inn", ROAD));
        world.drawFence.drawAll(good, "ann");
        world.drawFence.drawAll(good, "ann");
        assertThat(world.geofences.holding()).hasSize(2);
        List<FencePlan> bad = List.of(area("Third", PORT), new FencePlan("x", null, "NO-SUCH", null, null, null));
        assertThatThrownBy(() -> world.drawFence.drawAll(bad, "ann"))
                .hasMessageContaining("features[1]: there is no site NO-SUCH");
        assertThat(world.geofences.holding()).hasSize(2);
    }

    @Test
    void anotherNodeSeesAFenceWithinTenSeconds() {
        FenceIndex other = new FenceIndex(world.geofences, world.clock);
        assertThat(other.around(PORT)).isEmpty();
        world.drawFence.draw(area("Port", PORT), "ann");
        world.clock.turn(Duration.ofSeconds(10));
        assertThat(other.around(PORT)).hasSize(1);
    }

    private static FencePlan area(String name, GeoPoint centre) {
        return new FencePlan(
                name, Geofence.Purpose.PORT, null, null, Outline.ofWkt(OutlineTest.ring(centre, 800, 8)), null);
    }

    private void drawAround(Site site, double radius) {
        Outline ring = Outline.ofWkt(OutlineTest.ring(site.point(), radius, 24));
        world.drawFence.draw(new FencePlan(null, null, null, site.id(), ring, null), "ann");
    }

    /** Ten minutes later. */
    private Instant send(GeoPoint point) {
        world.clock.turn(Duration.ofMinutes(10));
        Fix fix = new Fix("TRL-9", world.clock.instant(), point, null, null, null, null, null);
        world.tracking.append(List.of(fix));
        world.tripWatches.follow("TRL-9", List.of(fix));
        return fix.at();
    }

    private List<MilestoneCode> codes() {
        return world.shipments.milestones().of(shipment.id()).stream()
                .map(Milestone::code)
                .toList();
    }
}
