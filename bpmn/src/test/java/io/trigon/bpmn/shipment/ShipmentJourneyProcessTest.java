package io.trigon.bpmn.shipment;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.trigon.bpmn.care.CareHouse;
import io.trigon.bpmn.shared.House;
import io.trigon.domain.care.Task;
import io.trigon.domain.shipment.CloseShipment;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.ListenForSigns;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A shipment that waits for its proof, and is listened for every six hours while it is on the road. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShipmentJourneyProcessTest {
    private static final String TRAILER = "PRFL53001";

    private final House house = new House();
    private final World world = house.world;
    private final CareHouse care = new CareHouse(house);

    @BeforeEach
    void open() {
        var beans = care.beans();
        beans.put(
                "listenForSigns",
                new ListenForSignsStep(
                        new ListenForSigns(world.shipments, world.shipments.milestones(), world.tracking),
                        world.clock,
                        6));
        beans.put(
                "closeShipment",
                new CloseShipmentStep(new CloseShipment(world.shipments, world.tieDevice, world.clock)));
        ProcessEngineTests.init(house.with(beans).running());
        world.processes.handOnTo(new CamundaShipmentJourney(house.engine()), null);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itGoesStepByStepFromTheBookingToTheClosedFile() {
        Shipment shipment = aShipment();
        ProcessInstance journey = journeyOf(shipment);
        assertThat(journey).isWaitingAt("Event_AwaitPickup");
        report(shipment, MilestoneCode.ARRIVED_PICKUP);
        assertThat(journey).isWaitingAt("Event_AwaitDeparture");
        report(shipment, MilestoneCode.DEPARTED_PICKUP);
        assertThat(journey).isWaitingAt("Event_AwaitArrival");
        report(shipment, MilestoneCode.ARRIVED_DELIVERY);
        assertThat(journey).isWaitingAt("Event_AwaitDelivery");
        report(shipment, MilestoneCode.DELIVERED);
        assertThat(journey).isWaitingAt("Task_AskForProof");
        proveDelivery(shipment);

        assertThat(journey).isEnded().hasPassed("Task_CloseShipment", "End_Closed");
        assertThat(shipment.closedAt()).isEqualTo(world.clock.instant());
        assertThat(world.tasks.all()).extracting(Task::state).containsOnly(Task.State.DONE);
        assertThat(world.tracking.allLastingTies()).isEmpty();
    }

    @Test
    void aDeliveryThatIsTheFirstWeHearOfIsNotHeldUp() {
        Shipment shipment = aShipment();
        ProcessInstance journey = journeyOf(shipment);
        report(shipment, MilestoneCode.DELIVERED);

        assertThat(journey).hasNotPassed("Process_OnTheRoad").isWaitingAt("Task_AskForProof");
    }

    @Test
    void aMilestoneThatComesAfterALaterOneMovesNothing() {
        Shipment shipment = aShipment();
        report(shipment, MilestoneCode.ARRIVED_DELIVERY);
        world.report(
                shipment, MilestoneCode.ARRIVED_PICKUP, world.clock.instant().minus(Duration.ofHours(1)));

        assertThat(journeyOf(shipment)).isWaitingAt("Event_AwaitDelivery");
    }

    @Test
    void aProofThatNobodyBringsIsEscalatedAfterADay() {
        Shipment shipment = aShipment();
        report(shipment, MilestoneCode.DELIVERED);
        Task ask = care.openTask(Task.Kind.ASK_FOR_PROOF);
        assertThat(ask.dueAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(24)));
        house.pass(Duration.ofHours(24));

        assertThat(ask.escalatedAt()).isNotNull();
        assertThat(journeyOf(shipment)).hasPassed("End_ProofEscalated").isWaitingAt("Task_AskForProof");
    }

    @Test
    void aPersonMayCloseItWithoutAProof() {
        Shipment shipment = aShipment();
        ProcessInstance journey = journeyOf(shipment);
        report(shipment, MilestoneCode.DELIVERED);
        care.done(care.openTask(Task.Kind.ASK_FOR_PROOF), "the carrier lost the paper; the consignee confirms by mail");

        assertThat(journey).isEnded();
        assertThat(shipment.closedAt()).isNotNull();
    }

    @Test
    void aProofThatIsThereAlreadyIsNotAskedFor() {
        Shipment shipment = aShipment();
        ProcessInstance journey = journeyOf(shipment);
        new CamundaShipmentJourney(house.engine()).proved(shipment);
        report(shipment, MilestoneCode.DELIVERED);

        assertThat(journey).isEnded().hasNotPassed("Task_AskForProof");
    }

    @Test
    void aCancelledShipmentIsClosedAndAsksForNothing() {
        Shipment shipment = aShipment();
        ProcessInstance journey = journeyOf(shipment);
        report(shipment, MilestoneCode.CANCELLED);

        assertThat(journey).isEnded().hasPassed("End_CalledOff");
        assertThat(shipment.closedAt()).isNotNull();
        assertThat(world.tasks.all()).isEmpty();
    }

    @Test
    void aShipmentThatReturnsLeavesTheRoad() {
        Shipment shipment = aShipment();
        ProcessInstance journey = journeyOf(shipment);
        report(shipment, MilestoneCode.EN_ROUTE);
        report(shipment, MilestoneCode.RETURNED);

        assertThat(journey).isEnded().hasPassed("End_OffTheRoad", "End_CalledOff");
    }

    @Test
    void silenceOnTheRoadIsLookedIntoOnce() {
        Shipment shipment = onTheRoad();
        house.pass(Duration.ofHours(5));
        assertThat(care.openTasks(Task.Kind.LOOK_INTO_SILENCE)).isEmpty();
        house.pass(Duration.ofHours(1));
        Task look = care.openTask(Task.Kind.LOOK_INTO_SILENCE);
        assertThat(look.detail()).isEqualTo("6 h");
        care.done(look, "the driver rests until Sunday");
        house.pass(Duration.ofHours(20));

        assertThat(care.openTasks(Task.Kind.LOOK_INTO_SILENCE)).isEmpty();
        assertThat(journeyOf(shipment)).isWaitingAt("Event_AwaitArrival", "Timer_ListenAgain");
    }

    @Test
    void aPositionIsASignOfLife() {
        Shipment shipment = onTheRoad();
        house.pass(Duration.ofHours(4));
        world.tracking.append(
                List.of(new Fix(TRAILER, world.clock.instant(), TenderFixture.CHICAGO, null, null, null, null, null)));
        house.pass(Duration.ofHours(4));
        assertThat(care.openTasks(Task.Kind.LOOK_INTO_SILENCE)).isEmpty();
        house.pass(Duration.ofHours(2));

        assertThat(care.openTasks(Task.Kind.LOOK_INTO_SILENCE)).hasSize(1);
        assertThat(journeyOf(shipment)).isWaitingAt("Task_LookIntoSilence");
    }

    @Test
    void hearingOfItAgainTakesTheTaskBack() {
        Shipment shipment = onTheRoad();
        house.pass(Duration.ofHours(6));
        Task look = care.openTask(Task.Kind.LOOK_INTO_SILENCE);
        report(shipment, MilestoneCode.TERMINAL_IN);

        assertThat(look.state()).isEqualTo(Task.State.WITHDRAWN);
        assertThat(journeyOf(shipment)).hasPassed("Event_HeardAgain").isWaitingAt("Timer_ListenAgain");
    }

    @Test
    void hearingOfItAmongManyReportsTakesTheTaskBackToo() {
        Shipment silent = onTheRoad();
        house.pass(Duration.ofHours(6));
        Task look = care.openTask(Task.Kind.LOOK_INTO_SILENCE);
        MilestoneReport heard = MilestoneReport.of(
                silent.trackingNumber(), MilestoneCode.EN_ROUTE, world.clock.instant(), null, Source.PERSON, "again");
        MilestoneReport there = MilestoneReport.of(
                silent.trackingNumber(), MilestoneCode.DELIVERED, world.clock.instant(), null, Source.PERSON, "there");
        world.recordMilestones.record(List.of(silent), List.of(heard));

        assertThat(look.state()).isEqualTo(Task.State.WITHDRAWN);
        assertThat(journeyOf(silent)).hasPassed("Event_HeardAgain").isWaitingAt("Timer_ListenAgain");
        world.recordMilestones.record(List.of(silent), List.of(there));
        assertThat(journeyOf(silent)).isWaitingAt("Task_AskForProof");
    }

    @Test
    void aSecondSilenceIsLookedIntoAgain() {
        Shipment shipment = onTheRoad();
        house.pass(Duration.ofHours(6));
        report(shipment, MilestoneCode.TERMINAL_IN);
        house.pass(Duration.ofHours(6));

        assertThat(care.openTasks(Task.Kind.LOOK_INTO_SILENCE)).hasSize(1);
    }

    @Test
    void silenceThatNobodyLooksIntoIsEscalatedAfterAnHour() {
        Shipment shipment = onTheRoad();
        house.pass(Duration.ofHours(7));

        assertThat(care.openTask(Task.Kind.LOOK_INTO_SILENCE).escalatedAt()).isNotNull();
        assertThat(journeyOf(shipment)).hasPassed("End_SilenceEscalated");
    }

    @Test
    void leavingTheRoadEndsTheListening() {
        Shipment shipment = onTheRoad();
        house.pass(Duration.ofHours(6));
        report(shipment, MilestoneCode.DELIVERED);

        assertThat(care.openTasks(Task.Kind.LOOK_INTO_SILENCE)).isEmpty();
        assertThat(journeyOf(shipment)).isWaitingAt("Task_AskForProof").isNotWaitingAt("Timer_ListenAgain");
    }

    @Test
    void whatIsReportedAfterTheFileWasClosedMovesNothing() {
        Shipment shipment = aShipment();
        report(shipment, MilestoneCode.DELIVERED);
        proveDelivery(shipment);
        report(shipment, MilestoneCode.DEPARTED_DELIVERY);
        new CamundaShipmentJourney(house.engine()).proved(shipment);

        assertThat(journeyOf(shipment)).isNull();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepWasWalked() {
        assertThat(house.unseenSteps("shipment-journey")).isEmpty();
    }

    private Shipment aShipment() {
        return world.book(aTender().onTrailer(TRAILER).build());
    }

    private Shipment onTheRoad() {
        Shipment shipment = aShipment();
        report(shipment, MilestoneCode.DEPARTED_PICKUP);
        return shipment;
    }

    private void report(Shipment shipment, MilestoneCode code) {
        house.pass(Duration.ofMinutes(1));
        world.report(shipment, code);
    }

    private void proveDelivery(Shipment shipment) {
        world.recordProof.record(
                shipment.trackingNumber(), "J. Doe", world.clock.instant(), null, CareHouse.MANAGER.login());
    }

    private ProcessInstance journeyOf(Shipment shipment) {
        return house.instance("shipment-journey", shipment.trackingNumber().value());
    }
}
