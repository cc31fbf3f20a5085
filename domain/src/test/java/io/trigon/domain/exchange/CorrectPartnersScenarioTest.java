package io.trigon.domain.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.MessageReading.Draft;
import io.trigon.domain.shipment.JudgeMilestone;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.ReadMilestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What partners were told and a person found false. */
class CorrectPartnersScenarioTest {
    private final World world = new World();
    private final Viewer agent = new Viewer(1, "mia", "Mia", Role.CARE_AGENT, null, Locale.ENGLISH, ZoneOffset.UTC);
    private final List<Saying> said = new ArrayList<>();
    private final WriteTelling write = world.telling(this::say);
    private final JudgeMilestone judge = new JudgeMilestone(
            world.shipments,
            world.shipments.milestones(),
            new ReadMilestones(world.events, world.clock),
            world.processes,
            world.forecastArrival,
            world.events,
            world.clock);
    private Shipment shipment = world.book(aTender().build());

    private Draft say(Agreement agreement, Saying saying) {
        said.add(saying);
        return new Draft() {
            @Override
            public String messageType() {
                return agreement.messageType();
            }

            @Override
            public byte[] write(long controlNumber, Instant at) {
                return new byte[] {1};
            }
        };
    }

    private Agreement agree(String type) {
        TradingPartner partner = world.exchange.add(new TradingPartner(
                        "LAKEVIEW",
                        shipment.shipper().name(),
                        TradingPartner.Role.SHIPPER,
                        shipment.shipper(),
                        "ZZ",
                        "LAKEVIEW",
                        "LAKEVIEW",
                        world.clock.instant())
                .at(TradingPartner.Stage.LIVE));
        return world.agreements.add(new Agreement(partner, Direction.OUT, type, "004010", LocalDate.of(2026, 3, 1)));
    }

    private void reported(MilestoneCode code) {
        world.clock.turn(Duration.ofHours(1));
        world.report(shipment, code);
        writeAll();
    }

    private void writeAll() {
        world.tellings.waiting(100).forEach(write::write);
    }

    private void decide(MilestoneCode code, Milestone.Verdict verdict) {
        Milestone judged = world.shipments.milestones().of(shipment.id()).stream()
                .filter(m -> m.code() == code)
                .findFirst()
                .orElseThrow();
        judge.judge(agent, shipment.trackingNumber(), judged.id(), verdict);
        writeAll();
    }

    private List<StatusNews> news() {
        return said.stream().map(StatusNews.class::cast).toList();
    }

    private List<Task> toCorrect() {
        return world.tasks.all().stream()
                .filter(t -> t.kind() == Task.Kind.CORRECT_PARTNER)
                .toList();
    }

    @Test
    void whoWasToldOfAFalseDeliveryIsToldWhatStandsAndThatItIsVoid() {
        agree("214");
        reported(MilestoneCode.DEPARTED_PICKUP);
        reported(MilestoneCode.DELIVERED);
        Instant delivered = world.clock.instant();

        decide(MilestoneCode.DELIVERED, Milestone.Verdict.DISMISSED);
        world.tellPartners.tell(shipment.trackingNumber());
        writeAll();

        assertThat(news()).hasSize(3);
        assertThat(news().get(2).code()).isEqualTo(MilestoneCode.DEPARTED_PICKUP);
        assertThat(news().get(2).voids()).isEqualTo(new StatusNews.Void(MilestoneCode.DELIVERED, delivered));
        assertThat(toCorrect()).isEmpty();
    }

    @Test
    void whereNothingStandsAPersonTellsThePartner() {
        agree("214");
        reported(MilestoneCode.DEPARTED_PICKUP);

        decide(MilestoneCode.DEPARTED_PICKUP, Milestone.Verdict.DISMISSED);
        reported(MilestoneCode.PAPERWORK);

        assertThat(news()).extracting(StatusNews::voids).containsOnlyNulls();
        assertThat(toCorrect()).singleElement().satisfies(task -> {
            assertThat(task.detail()).startsWith("LAKEVIEW 214 DEPARTED_PICKUP 2026-03-02T13:00");
            assertThat(task.trackingNumber())
                    .isEqualTo(shipment.trackingNumber().value());
        });
    }

    @Test
    void whatWasNeverToldNeedsNoCorrection() {
        reported(MilestoneCode.DEPARTED_PICKUP);
        reported(MilestoneCode.DELIVERED);
        agree("214");

        decide(MilestoneCode.DELIVERED, Milestone.Verdict.DISMISSED);

        assertThat(news()).extracting(StatusNews::voids).containsOnlyNulls();
        assertThat(toCorrect()).isEmpty();
    }

    @Test
    void aDecisionThatIsTakenBackIsToldAgain() {
        agree("214");
        reported(MilestoneCode.DEPARTED_PICKUP);
        reported(MilestoneCode.DELIVERED);

        decide(MilestoneCode.DELIVERED, Milestone.Verdict.DISMISSED);
        decide(MilestoneCode.DELIVERED, null);
        decide(MilestoneCode.DELIVERED, Milestone.Verdict.DISMISSED);

        assertThat(news())
                .extracting(StatusNews::code)
                .containsExactly(
                        MilestoneCode.DEPARTED_PICKUP,
                        MilestoneCode.DELIVERED,
                        MilestoneCode.DEPARTED_PICKUP,
                        MilestoneCode.DELIVERED,
                        MilestoneCode.DEPARTED_PICKUP);
        assertThat(news()).extracting(n -> n.voids() != null).containsExactly(false, false, true, false, true);
    }

    @Test
    void aDecisionThatIsTakenBackBeforeAnybodyHeardChangesNothing() {
        agree("214");
        reported(MilestoneCode.DEPARTED_PICKUP);
        Milestone departed = world.shipments.milestones().of(shipment.id()).get(1);

        judge.judge(agent, shipment.trackingNumber(), departed.id(), Milestone.Verdict.DISMISSED);
        judge.judge(agent, shipment.trackingNumber(), departed.id(), null);
        writeAll();

        assertThat(news()).hasSize(1);
        assertThat(toCorrect()).isEmpty();
    }

    @Test
    void aDepositorWhoWasAdvisedOfGoodsThatDidNotComeIsCalled() {
        shipment = world.book(aTender().numbered("LKV-2").build().as(OrderKind.STOCK_TRANSFER));
        agree("944");
        reported(MilestoneCode.DELIVERED);
        assertThat(said).hasSize(1);

        decide(MilestoneCode.DELIVERED, Milestone.Verdict.DISMISSED);

        assertThat(said).hasSize(1);
        assertThat(toCorrect()).singleElement().satisfies(task -> assertThat(task.detail())
                .isEqualTo("LAKEVIEW 944"));

        decide(MilestoneCode.DELIVERED, null);
        assertThat(said).hasSize(2);
    }
}
