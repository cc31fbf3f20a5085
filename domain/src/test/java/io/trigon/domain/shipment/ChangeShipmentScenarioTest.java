package io.trigon.domain.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static io.trigon.domain.testing.TenderFixture.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeShipmentScenarioTest {
    private static final Instant LATER = Instant.parse("2026-03-05T18:00:00Z");

    private final World world = new World();
    private final Shipment shipment = world.book(aTender().build());

    @Test
    void aChangeMovesTheWindowAndKeepsWhatHappened() {
        world.clock.turn(Duration.ofHours(3));
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);

        TrackingNumber number =
                world.changeShipment.change(change(1, 3).due(LATER).build());

        assertThat(number).isEqualTo(shipment.trackingNumber());
        assertThat(shipment.destination().window().to()).isEqualTo(LATER);
        assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(codes()).containsExactly(MilestoneCode.BOOKED, MilestoneCode.DEPARTED_PICKUP, MilestoneCode.CHANGED);
        assertThat(world.tracking.of(shipment.id()).orElseThrow().promised()).isEqualTo(LATER);
    }

    @Test
    void theSameChangeAgainChangesNothing() {
        world.changeShipment.change(change(1, 3).due(LATER).build());
        world.changeShipment.change(change(1, 3).due(LATER).build());

        assertThat(codes()).containsExactly(MilestoneCode.BOOKED, MilestoneCode.CHANGED);
    }

    @Test
    void anOlderChangeThatComesLateIsNotPutOverANewerOne() {
        world.clock.turn(Duration.ofHours(6));
        world.changeShipment.change(change(2, 5).due(LATER).build());

        refused("tender-change-outdated", change(1, 3).due(LATER.plusSeconds(3600)));

        assertThat(shipment.destination().window().to()).isEqualTo(LATER);
    }

    @Test
    void goodsAreThoseOfTheChange() {
        world.changeShipment.change(change(1, 3).carrying("306141411234567907").build());

        assertThat(shipment.units()).extracting(u -> u.sscc().value()).containsExactly("306141411234567907");
    }

    @Test
    void anotherTrailerIsFollowedAndTheFirstIsLetGo() {
        Shipment other =
                world.book(aTender().numbered("LKV-2").onTrailer("TRL 1").build());

        world.changeShipment.change(
                change(1, 3).numbered("LKV-2").onTrailer("TRL 2").build());

        assertThat(world.tracking.tiesOf(other.id()).stream()
                        .filter(t -> t.until() == null)
                        .map(t -> t.device().identifier()))
                .containsExactly("TRL2", "2");
    }

    @Test
    void anotherPlaceIsTakenUntilTheLoadMoves() {
        var elsewhere = card("Bluebonnet Stores", "9 Main St", "Fort Worth", "TX", "76102", TenderFixture.DALLAS, null);

        world.changeShipment.change(change(1, 3).toConsignee(elsewhere).build());
        assertThat(shipment.destination().site().address().city()).isEqualTo("Fort Worth");

        world.clock.turn(Duration.ofHours(6));
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP);
        refused("tender-change-on-the-road", change(2, 5));
    }

    @Test
    void anotherConsigneeOrALoadThatIsOverIsForAPerson() {
        refused(
                "tender-change-of-parties",
                change(1, 3).toConsignee(card("Gulf Grocers", "1 Bay St", "Houston", "TX", "77001", null, null)));
        world.clock.turn(Duration.ofHours(1));
        world.report(shipment, MilestoneCode.CANCELLED);
        refused("tender-change-too-late", change(2, 3));
    }

    @Test
    void anOriginalThatComesAgainIsConfirmedOnlyWhenItIsTheSame() {
        assertThat(world.changeShipment.confirm(change(1, 3).build())).isEqualTo(shipment.trackingNumber());
        refusedOriginal("tender-differs", change(2, 3).due(LATER));
        refusedOriginal("tender-differs", change(2, 3).carrying("306141411234567907"));
        world.report(shipment, MilestoneCode.CANCELLED);
        refusedOriginal("tender-was-cancelled", change(3, 3));
    }

    private static TenderFixture change(long message, int hoursLater) {
        return aTender().cameBy(message, Instant.parse("2026-03-02T12:00:00Z").plus(Duration.ofHours(hoursLater)));
    }

    private void refused(String code, TenderFixture change) {
        assertThatThrownBy(() -> world.changeShipment.change(change.build()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void refusedOriginal(String code, TenderFixture original) {
        assertThatThrownBy(() -> world.changeShipment.confirm(original.build()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private List<MilestoneCode> codes() {
        return world.shipments.milestones().of(shipment.id()).stream()
                .map(Milestone::code)
                .toList();
    }
}
