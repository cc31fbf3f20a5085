package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Many reports at once")
class ManyReportsScenarioTest {
    private static final int SHIPMENTS = 6;
    private static final MilestoneCode[] CODES = {
        MilestoneCode.ARRIVED_PICKUP,
        MilestoneCode.DEPARTED_PICKUP,
        MilestoneCode.EN_ROUTE,
        MilestoneCode.EN_ROUTE,
        MilestoneCode.DELAYED,
        MilestoneCode.ARRIVED_DELIVERY,
        MilestoneCode.DELIVERED,
        MilestoneCode.CANCELLED
    };

    /** A report about the n-th shipment of a world. */
    private record Line(int shipment, MilestoneCode code, Duration after) {
        MilestoneReport about(Shipment shipment, Instant begin) {
            String ref = code + ":" + after;
            return MilestoneReport.of(
                    shipment.trackingNumber(), code, begin.plus(after), null, Source.STATUS_MESSAGE, ref);
        }
    }

    /** Whatever is reported, in whatever order, twice and in contradiction: in groups of any size it ends as one by one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void endAsTheSameReportsOneByOne(int seed) {
        Random random = new Random(seed);
        List<Line> lines = IntStream.range(0, 80)
                .mapToObj(i -> new Line(
                        random.nextInt(SHIPMENTS),
                        CODES[random.nextInt(CODES.length)],
                        Duration.ofMinutes(30L * random.nextInt(40))))
                .toList();

        assertThat(inGroups(lines, random)).isEqualTo(oneByOne(lines));
    }

    private static List<String> oneByOne(List<Line> lines) {
        World world = new World();
        List<Shipment> shipments = shipments(world);
        Instant begin = world.clock.instant();
        world.clock.turn(Duration.ofHours(21));
        for (Line line : lines) {
            world.recordMilestone.record(line.about(shipments.get(line.shipment()), begin));
            world.clock.turn(Duration.ofNanos(1_000));
        }
        return ends(world, shipments);
    }

    private static List<String> inGroups(List<Line> lines, Random random) {
        World world = new World();
        List<Shipment> shipments = shipments(world);
        Instant begin = world.clock.instant();
        world.clock.turn(Duration.ofHours(21));
        for (int from = 0; from < lines.size(); ) {
            int to = Math.min(lines.size(), from + 1 + random.nextInt(30));
            List<MilestoneReport> group = lines.subList(from, to).stream()
                    .map(line -> line.about(shipments.get(line.shipment()), begin))
                    .toList();
            List<Long> ids = lines.subList(from, to).stream()
                    .map(line -> shipments.get(line.shipment()).id())
                    .toList();
            world.recordMilestones.record(world.shipments.lockAll(ids), group);
            world.clock.turn(Duration.ofNanos(1_000L * (to - from)));
            from = to;
        }
        return ends(world, shipments);
    }

    private static List<Shipment> shipments(World world) {
        List<Shipment> shipments = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            shipments.add(
                    world.book(TenderFixture.aTender().numbered("MANY-" + i).build()));
        }
        return shipments;
    }

    private static List<String> ends(World world, List<Shipment> shipments) {
        List<String> ends = new ArrayList<>();
        for (Shipment s : shipments) {
            ends.add(s.status() + " " + s.trouble() + " " + s.pickedUpAt() + " " + s.arrivedAt() + " "
                    + s.deliveredAt());
            world.shipments.milestones().of(s.id()).stream()
                    .map(m -> m.code() + " " + m.at() + " " + m.doubt())
                    .sorted()
                    .forEach(ends::add);
            boolean calledOff = s.status() == ShipmentStatus.CANCELLED; // its last forecast is that of the day before
            world.tracking.of(s.id()).filter(f -> !calledOff).ifPresent(f -> ends.add(f.basis() + " " + f.promised()));
        }
        return ends;
    }
}
