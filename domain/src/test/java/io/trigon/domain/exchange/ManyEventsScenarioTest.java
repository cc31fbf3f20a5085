package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.epcis.BusinessSteps;
import io.trigon.domain.exchange.epcis.KeepEvent;
import io.trigon.domain.exchange.epcis.KeptEvent;
import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneRecorded;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ErrorDeclaration;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEpc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.TypedId;
import io.trigon.domain.testing.FewBusinessSteps;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.ForecastChanged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Many events in one document")
class ManyEventsScenarioTest {
    private static final int SHIPMENTS = 5;
    private static final String PLANT = "4098765000010";
    private static final String DOCK = "4012345000009";
    private static final String ELSEWHERE = "9521141000010";
    private static final String[] PLACES = {PLANT, DOCK, DOCK, ELSEWHERE, null};
    private static final String[] STEPS = {"arriving", "departing", "receiving", "receiving", "loading", "commissioning"
    };

    /** A house with a carrier, and shipments of two pallets each: one is nobody's yet, another is another carrier's. */
    private static final class House {
        final World world = new World();
        final TakeObservations together = world.observations(new FewBusinessSteps());
        final KeepEvent oneByOne = world.keepEvent(new FewBusinessSteps());
        final List<Shipment> shipments = new ArrayList<>();
        final Instant begin = world.clock.instant();
        final TradingPartner carrier;

        /** @param roundTrip whether pick-up and delivery have the same number of their place */
        House(boolean roundTrip) {
            for (int i = 0; i < SHIPMENTS; i++) {
                shipments.add(world.book(TenderFixture.aTender()
                        .numbered("MANY-" + i)
                        .carrying(sscc(2 * i))
                        .andAlso(new Tender.UnitPlan(
                                Sscc.of(sscc(2 * i + 1)), "PLT", 1, Weight.of(BigDecimal.TEN, Weight.Unit.KGM), "Oats"))
                        .build()));
            }
            Shipment first = shipments.get(0);
            first.shipper().identifiedBy(roundTrip ? DOCK : PLANT, null, null, null);
            first.consignee().identifiedBy(DOCK, null, null, null);
            carrier = new TradingPartner(
                    "PRAIRIE", "P", TradingPartner.Role.CARRIER, first.carrier(), "ZZ", "PRAIRIE", "PRAIRIE", begin);
            shipments.get(1).carriedBy(null, null);
            shipments.get(2).carriedBy(first.shipper(), null);
            world.clock.turn(Duration.ofHours(30));
        }

        InboundMessage message() {
            return world.exchange.add(new InboundMessage("PRAIRIE", "e.json", "hash", new byte[] {1}, begin));
        }

        List<String> ends() {
            List<String> ends = new ArrayList<>();
            for (int i = 0; i < SHIPMENTS; i++) {
                Shipment s = shipments.get(i);
                ends.add(i + " " + s.status() + " " + s.trouble() + " " + s.pickedUpAt() + " " + s.arrivedAt() + " "
                        + s.deliveredAt() + " "
                        + (s.carrier() == null ? null : s.carrier().name()));
                world.shipments.milestones().of(s.id()).stream()
                        .filter(m -> m.source() == Source.EPCIS)
                        .map(m -> i(s) + told(m))
                        .sorted()
                        .forEach(ends::add);
            }
            world.epcis.all().stream().map(this::kept).forEach(ends::add);
            return ends;
        }

        private int i(Shipment shipment) {
            return shipments.indexOf(shipment);
        }

        private static String told(Milestone m) {
            return " " + m.code() + " " + m.at() + " " + m.stopNumber() + " " + m.doubt() + " " + m.verdict() + " "
                    + m.place() + " " + m.evidence();
        }

        private String kept(KeptEvent event) {
            List<String> links = event.links().stream()
                    .map(l -> i(world.shipments.byId(l.shipmentId()).orElseThrow()) + "=" + l.means())
                    .sorted()
                    .toList();
            return event.eventId() + " " + event.isError() + " " + (event.withdrawnAt() != null) + " " + links;
        }
    }

    private static String sscc(int number) {
        String digits = "3061414%010d".formatted(number);
        return digits + CheckDigit.of(digits);
    }

    /** What an event says, whichever house it comes to. */
    private record Line(
            int id, String step, String gln, long minutes, Set<Integer> units, String number, boolean error) {
        Observed in(House house, int part) {
            List<ObservedEpc> epcs = units.stream()
                    .map(u -> new ObservedEpc(EpcRole.LIST, EpcisId.of("https://id.gs1.org/00/" + sscc(u))))
                    .toList();
            List<TypedId> documents = number == null ? List.of() : List.of(new TypedId("po", EpcisId.of(number)));
            ErrorDeclaration wrong = error ? new ErrorDeclaration(house.begin, "did_not_occur", List.of()) : null;
            EpcisId place = gln == null ? null : EpcisId.of("https://id.gs1.org/414/" + gln);
            return new Observed(
                    new ObservedEvent(
                            EventType.OBJECT,
                            "urn:e:" + id,
                            true,
                            EventAction.OBSERVE,
                            house.begin.plus(Duration.ofMinutes(minutes)),
                            ZoneOffset.UTC,
                            step,
                            null,
                            List.of(),
                            List.of(),
                            place,
                            null,
                            null,
                            epcs,
                            List.of(),
                            documents,
                            List.of(),
                            List.of(),
                            wrong,
                            "{\"eventID\":\"" + id + "\",\"bizStep\":\"" + step + "\"}",
                            null),
                    part,
                    true);
        }
    }

    private static Line line(Random random) {
        boolean numbered = random.nextInt(3) == 0;
        Set<Integer> units =
                numbered ? Set.of() : Set.of(random.nextInt(2 * SHIPMENTS + 1), 2 * SHIPMENTS + 1 + random.nextInt(9));
        String number = random.nextBoolean() ? "PO-77" : "BOL-MANY-" + random.nextInt(SHIPMENTS);
        return new Line(
                random.nextInt(70),
                STEPS[random.nextInt(STEPS.length)],
                PLACES[random.nextInt(PLACES.length)],
                30L * random.nextInt(50),
                units,
                numbered ? number : null,
                random.nextInt(15) == 0);
    }

    /** Of units or of documents, at any place, twice and in contradiction, declared wrong before and after they came. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 21, 34, 55, 89, 144, 233, 377, 610})
    void endAsTheSameEventsOneByOne(int seed) {
        Random random = new Random(seed);
        List<Line> first = IntStream.range(0, 60).mapToObj(i -> line(random)).toList();
        List<Line> second = IntStream.range(0, 40).mapToObj(i -> line(random)).toList();
        House alone = new House(seed % 2 == 0);
        House grouped = new House(seed % 2 == 0);

        for (List<Line> document : List.of(first, second)) {
            assertThat(together(grouped, document)).isEqualTo(oneByOne(alone, document));
            assertThat(grouped.ends()).isEqualTo(alone.ends());
        }
        assertThat(together(grouped, first)).hasSize(first.size());
    }

    @Test
    void oneThatCannotBeTakenKeepsNoOtherBack() {
        House house = new House(false);
        BusinessSteps few = new FewBusinessSteps();
        TakeObservations picky = house.world.observations(new FewBusinessSteps() {
            @Override
            public Optional<MilestoneCode> milestone(String step) {
                BrokenRule.unless(!step.equals("loading"), "step-refused", "it can't be taken");
                return few.milestone(step);
            }
        });
        InboundMessage message = house.message();
        List<TakeObservations.Taken> taken = picky.take(
                house.carrier,
                Stream.of("departing", "loading", "arriving")
                        .map(step -> new Line(step.length(), step, PLANT, 0, Set.of(0), null, false))
                        .map(line -> new TakeObservations.Told(message, line.in(house, line.id()), line.id()))
                        .toList());

        assertThat(taken).extracting(t -> t.broken() == null).containsExactly(true, false, true);
        assertThat(taken.get(1).broken().code()).isEqualTo("step-refused");
        assertThat(house.world.epcis.all()).extracting(KeptEvent::eventId).containsExactly("urn:e:9", "urn:e:8");
        assertThat(house.ends()).anyMatch(end -> end.contains("DEPARTED_PICKUP"));
    }

    @Test
    void areToldOfOnceForTheirShipment() {
        House house = new House(false);
        int forecasts = house.world.events.of(ForecastChanged.class).size();
        List<Line> lines = IntStream.range(0, 2_500)
                .mapToObj(i -> new Line(i, "departing", PLANT, i, Set.of(i % 4), null, false))
                .toList();

        assertThat(together(house, lines)).hasSize(2_500).doesNotContain(Set.of());
        assertThat(house.world.epcis.all()).hasSize(2_500);
        assertThat(house.world.events.of(MilestoneRecorded.class).stream()
                        .filter(m -> m.code() == MilestoneCode.DEPARTED_PICKUP))
                .hasSize(2_500);
        assertThat(house.world.events.of(ForecastChanged.class).size() - forecasts)
                .isLessThanOrEqualTo(2);
    }

    private static List<Set<Integer>> oneByOne(House house, List<Line> lines) {
        InboundMessage message = house.message();
        List<Set<Integer>> numbers = new ArrayList<>();
        for (Line line : lines) {
            numbers.add(indexes(house, house.oneByOne.keep(message, house.carrier, line.in(house, 0))));
            house.world.clock.turn(Duration.ofNanos(1_000));
        }
        return numbers;
    }

    private static List<Set<Integer>> together(House house, List<Line> lines) {
        InboundMessage message = house.message();
        List<TakeObservations.Told> told = IntStream.range(0, lines.size())
                .mapToObj(i -> new TakeObservations.Told(message, lines.get(i).in(house, i), i))
                .toList();
        List<Set<Integer>> numbers = house.together.take(house.carrier, told).stream()
                .map(t -> indexes(
                        house,
                        t.numbers() == null ? Set.of() : Set.of(t.numbers().split(" "))))
                .toList();
        house.world.clock.turn(Duration.ofNanos(1_000L * lines.size()));
        return numbers;
    }

    private static Set<Integer> indexes(House house, Set<String> numbers) {
        return Set.copyOf(IntStream.range(0, SHIPMENTS)
                .filter(i ->
                        numbers.contains(house.shipments.get(i).trackingNumber().value()))
                .boxed()
                .toList());
    }
}
