package io.trigon.domain.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StatusReadingTest {
    /** How far a status is: what was delivered stays so, what ended otherwise may still turn out to be delivered. */
    private static final List<ShipmentStatus> PROGRESS = List.of(
            ShipmentStatus.BOOKED,
            ShipmentStatus.AT_PICKUP,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.AT_DELIVERY,
            ShipmentStatus.RETURNED,
            ShipmentStatus.CANCELLED,
            ShipmentStatus.DELIVERED);

    private final World world = new World();
    private final Shipment shipment = world.book(aTender().build());
    private final Instant start = world.clock.instant();

    @Test
    void theStatusFollowsTheMilestones() {
        assertThat(statusOf()).isEqualTo(ShipmentStatus.BOOKED);
        assertThat(statusOf(m(MilestoneCode.ARRIVED_PICKUP, 1))).isEqualTo(ShipmentStatus.AT_PICKUP);
        assertThat(statusOf(m(MilestoneCode.DEPARTED_PICKUP, 2))).isEqualTo(ShipmentStatus.IN_TRANSIT);
        assertThat(statusOf(m(MilestoneCode.ARRIVED_DELIVERY, 3))).isEqualTo(ShipmentStatus.AT_DELIVERY);
        assertThat(statusOf(m(MilestoneCode.DELIVERED, 4))).isEqualTo(ShipmentStatus.DELIVERED);
    }

    @Test
    void estimatesAndPaperworkMoveNothing() {
        assertThat(statusOf(m(MilestoneCode.ESTIMATE, 1), m(MilestoneCode.PAPERWORK, 2), m(MilestoneCode.DELAYED, 3)))
                .isEqualTo(ShipmentStatus.BOOKED);
    }

    @Test
    void anOlderReportThatComesLateTurnsNothingBack() {
        assertThat(statusOf(m(MilestoneCode.ARRIVED_DELIVERY, 9), m(MilestoneCode.EN_ROUTE, 3)))
                .isEqualTo(ShipmentStatus.AT_DELIVERY);
    }

    @Test
    void aDepartureThatIsSaidToFollowTheDeliveryIsDoubted() {
        Milestone departed = m(MilestoneCode.DEPARTED_PICKUP, 9);
        assertThat(statusOf(m(MilestoneCode.DELIVERED, 5), departed)).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(departed.doubt()).isEqualTo(Doubt.AFTER_ARRIVAL);
    }

    @Test
    void whatWasDeliveredCanNotBeCancelled() {
        Milestone cancelled = m(MilestoneCode.CANCELLED, 3);
        assertThat(statusOf(m(MilestoneCode.DELIVERED, 5), cancelled)).isEqualTo(ShipmentStatus.DELIVERED);
        assertThat(cancelled.doubt()).isEqualTo(Doubt.WAS_DELIVERED);
    }

    @Test
    void aMovementAfterTheCancellationIsDoubted() {
        Milestone moved = m(MilestoneCode.EN_ROUTE, 5);
        assertThat(statusOf(m(MilestoneCode.CANCELLED, 3), moved)).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(moved.doubt()).isEqualTo(Doubt.AFTER_CANCELLATION);
    }

    @Test
    void aReportFromTheFutureCountsForNothing() {
        Milestone ahead = m(MilestoneCode.DELIVERED, 100 * 60);
        assertThat(statusOf(ahead)).isEqualTo(ShipmentStatus.BOOKED);
        assertThat(ahead.doubt()).isEqualTo(Doubt.ESTIMATE_AS_FACT);
        Milestone left = m(MilestoneCode.DEPARTED_PICKUP, 100 * 60);
        assertThat(statusOf(left)).isEqualTo(ShipmentStatus.BOOKED);
        assertThat(left.doubt()).isEqualTo(Doubt.IN_THE_FUTURE);
    }

    @Test
    void troubleLastsUntilSomethingMoves() {
        assertThat(read(m(MilestoneCode.DEPARTED_PICKUP, 1), m(MilestoneCode.DAMAGED, 2))
                        .trouble())
                .isEqualTo(MilestoneCode.DAMAGED);
        assertThat(read(m(MilestoneCode.DAMAGED, 2), m(MilestoneCode.EN_ROUTE, 3))
                        .trouble())
                .isNull();
    }

    @Test
    void whateverTheOrderOfArrivalTheReadingIsTheSame() {
        Random dice = new Random(42);
        for (int round = 0; round < 300; round++) {
            List<Milestone> some = some(dice);
            StatusReading expected = StatusReading.of(some);
            List<Doubt> doubts = some.stream().map(Milestone::doubt).toList();
            List<Milestone> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, dice);
            assertThat(StatusReading.of(shuffled)).isEqualTo(expected);
            assertThat(some.stream().map(Milestone::doubt)).isEqualTo(doubts);
        }
    }

    @Test
    void noFurtherReportEverTurnsAStatusBack() {
        Random dice = new Random(43);
        for (int round = 0; round < 300; round++) {
            List<Milestone> known = new ArrayList<>();
            int before = 0;
            for (Milestone next : some(dice)) {
                known.add(next);
                int now = PROGRESS.indexOf(StatusReading.of(known).status());
                assertThat(now).as("%s", known).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    private List<Milestone> some(Random dice) {
        List<Milestone> some = new ArrayList<>();
        int count = dice.nextInt(1, 9);
        for (int i = 0; i < count; i++) {
            MilestoneCode code = MilestoneCode.values()[dice.nextInt(MilestoneCode.values().length)];
            some.add(m(code, dice.nextInt(0, 80)));
        }
        return some;
    }

    private ShipmentStatus statusOf(Milestone... milestones) {
        return read(milestones).status();
    }

    private static StatusReading read(Milestone... milestones) {
        return StatusReading.of(List.of(milestones));
    }

    /** Everything was received an hour after the start. */
    private Milestone m(MilestoneCode code, int minute) {
        Instant at = start.plusSeconds(60L * minute);
        MilestoneReport report = new MilestoneReport(
                shipment.trackingNumber(),
                code,
                at,
                null,
                Source.STATUS_MESSAGE,
                "r",
                null,
                null,
                null,
                null,
                null,
                null,
                code.isAhead() ? at : null,
                null);
        return new Milestone(shipment, report, start.plus(Duration.ofHours(1)));
    }
}
