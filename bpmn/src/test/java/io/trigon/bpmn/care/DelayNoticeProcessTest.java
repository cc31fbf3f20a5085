package io.trigon.bpmn.care;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.trigon.domain.care.Notice;
import io.trigon.domain.care.Task;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.triangle.SideRole;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A shipment is promised by 4 March, 18:00 UTC; its carrier says otherwise. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DelayNoticeProcessTest extends DelayStage {
    @Test
    void bothSidesAreToldInTheSameBreathAndTheManagerIsAskedToCall() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));

        assertThat(delayOf(shipment)).isWaitingAt("Task_CallAboutDelay", "Gateway_WaitForNews");
        assertThat(told())
                .containsExactly(
                        "SHIPPER DELAY MAIL traffic@lakeview.example", "CONSIGNEE DELAY MAIL dock@bluebonnet.example");
        assertThat(world.outbox.all())
                .extracting("address")
                .containsExactly("traffic@lakeview.example", "dock@bluebonnet.example");
        Task call = care.openTask(Task.Kind.CALL_ABOUT_DELAY);
        assertThat(call.dueAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(120)));
        assertThat(call.detail()).isEqualTo("+120 min");
        assertThat(call.trackingNumber()).isEqualTo(shipment.trackingNumber().value());
    }

    @Test
    void theCallIsForTheOwnerOfTheShippersAccount() {
        Shipment shipment = aShipment();
        world.accounts.ofCompany(shipment.consignee().id()).orElseThrow().ownedBy("carl");
        world.accounts.ofCompany(shipment.shipper().id()).orElseThrow().ownedBy("mara");
        carrierExpects(shipment, PROMISED.plus(Duration.ofHours(2)));

        assertThat(care.openTask(Task.Kind.CALL_ABOUT_DELAY).assignee()).isEqualTo("mara");
    }

    @Test
    void aCallThatNobodyMakesInTimeIsShownToAllManagers() {
        Shipment shipment = aShipment();
        world.accounts.ofCompany(shipment.shipper().id()).orElseThrow().ownedBy("mara");
        carrierExpects(shipment, PROMISED.plus(Duration.ofHours(2)));

        house.pass(Duration.ofMinutes(119));
        assertThat(care.openTask(Task.Kind.CALL_ABOUT_DELAY).escalatedAt()).isNull();
        house.pass(Duration.ofMinutes(1));

        Task call = care.openTask(Task.Kind.CALL_ABOUT_DELAY);
        assertThat(call.escalatedAt()).isEqualTo(world.clock.instant());
        assertThat(call.assignee()).isNull();
        assertThat(delayOf(shipment)).hasPassed("Task_EscalateCall").isWaitingAt("Task_CallAboutDelay");
    }

    @Test
    void aCallThatIsMadeLeavesOnlyTheWaitForNews() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));

        care.done(care.openTask(Task.Kind.CALL_ABOUT_DELAY), "agreed on 21:00 at dock 4");

        assertThat(delayOf(shipment)).isNotWaitingAt("Task_CallAboutDelay").isWaitingAt("Gateway_WaitForNews");
        assertThat(care.openTasks(Task.Kind.CALL_ABOUT_DELAY)).isEmpty();
    }

    @Test
    void aForecastThatMovesALittleSaysNothingAgain() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));
        carrierExpects(shipment, PROMISED.plus(Duration.ofMinutes(140)));

        assertThat(told()).hasSize(2);
    }

    @Test
    void aForecastThatMovesFarIsToldToBothAgainAndAsksForNoSecondCallWhileOneIsOpen() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));
        carrierExpects(shipment, PROMISED.plus(Duration.ofHours(5)));

        assertThat(told())
                .endsWith(
                        "SHIPPER NEW_FORECAST MAIL traffic@lakeview.example",
                        "CONSIGNEE NEW_FORECAST MAIL dock@bluebonnet.example");
        assertThat(care.openTasks(Task.Kind.CALL_ABOUT_DELAY)).hasSize(1);
        assertThat(delayOf(shipment)).isWaitingAt("Task_CallAboutDelay", "Gateway_WaitForNews");
    }

    @Test
    void aForecastThatMovesFarAfterTheCallAsksForAnotherOne() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));
        care.done(care.openTask(Task.Kind.CALL_ABOUT_DELAY), "told them");
        carrierExpects(shipment, PROMISED.plus(Duration.ofHours(9)));

        assertThat(care.openTask(Task.Kind.CALL_ABOUT_DELAY).detail()).isEqualTo("+540 min");
    }

    @Test
    void anArrivalInTimeEndsItWithAnAllClearAndTakesTheCallBack() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));
        ProcessInstance delay = delayOf(shipment);
        world.report(shipment, MilestoneCode.ARRIVED_DELIVERY);

        assertThat(delay).isEnded().hasPassed("Task_TellShipperOutcome", "Task_TellConsigneeOutcome");
        assertThat(told())
                .endsWith(
                        "SHIPPER ALL_CLEAR MAIL traffic@lakeview.example",
                        "CONSIGNEE ALL_CLEAR MAIL dock@bluebonnet.example");
        assertThat(world.tasks.all()).extracting(Task::state).containsExactly(Task.State.WITHDRAWN);
    }

    @Test
    void anArrivalThatIsLateIsSaidSo() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));
        ProcessInstance delay = delayOf(shipment);
        house.passUntil(PROMISED.plus(Duration.ofHours(3)));
        world.report(shipment, MilestoneCode.ARRIVED_DELIVERY);

        assertThat(delay).isEnded();
        assertThat(told())
                .endsWith(
                        "SHIPPER ARRIVED_LATE MAIL traffic@lakeview.example",
                        "CONSIGNEE ARRIVED_LATE MAIL dock@bluebonnet.example");
    }

    @Test
    void aShipmentThatIsCalledOffEndsItWithoutAWord() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));
        ProcessInstance delay = delayOf(shipment);
        world.report(shipment, MilestoneCode.CANCELLED);

        assertThat(delay).isEnded().hasNotPassed("Task_TellShipperOutcome");
        assertThat(told()).hasSize(2);
        assertThat(care.openTasks(Task.Kind.CALL_ABOUT_DELAY)).isEmpty();
    }

    @Test
    void aSideWithoutAMailAddressIsCalledByAPersonUntilItsGoodsAreThere() {
        PartyCard farm = TenderFixture.card("Hill Farm", "1 Lane", "Dallas", "TX", "75202", TenderFixture.DALLAS, null);
        Shipment shipment = world.book(aTender().toConsignee(farm).build());
        carrierExpects(shipment, PROMISED.plus(Duration.ofHours(2)));

        Task reach = care.openTask(Task.Kind.REACH_SIDE);
        assertThat(reach.detail()).isEqualTo("Hill Farm");
        assertThat(reach.dueAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(60)));
        assertThat(told()).contains("CONSIGNEE DELAY PERSON Hill Farm");

        carrierExpects(shipment, PROMISED.plus(Duration.ofHours(5)));
        assertThat(care.openTasks(Task.Kind.REACH_SIDE)).hasSize(1);

        world.report(shipment, MilestoneCode.ARRIVED_DELIVERY);
        assertThat(care.openTasks(Task.Kind.REACH_SIDE)).isEmpty();
        assertThat(world.outbox.all()).extracting("address").containsOnly("traffic@lakeview.example");
    }

    @Test
    void eachSideIsToldInItsOwnLanguageAndZone() {
        PartyCard factory = new PartyCard(
                "苏州精工",
                null,
                null,
                null,
                new Address("1 Road", "Suzhou", null, "215000", "CN"),
                TenderFixture.DALLAS,
                ZoneId.of("Asia/Shanghai"),
                null,
                "李雷",
                "lilei@jinggong.example",
                null,
                Locale.SIMPLIFIED_CHINESE);
        Shipment shipment = world.book(aTender().toConsignee(factory).build());
        carrierExpects(shipment, PROMISED.plus(Duration.ofHours(2)));

        Notice consignee = world.care.allNotices().get(1);
        assertThat(consignee.language()).isEqualTo("zh");
        assertThat(consignee.subject()).contains("Lakeview Foods发给您的货物将晚到", "3月5日 04:00");
        assertThat(world.care.allNotices().get(0).language()).isEqualTo("en");
        assertThat(world.care.allNotices().get(0).body()).contains("Wednesday, 4 March 2026, 14:00");
    }

    @Test
    void aLittleLatenessUnderATightToleranceNeedsNoCall() {
        Shipment shipment = world.book(aTender().inMode(ServiceMode.EXPRESS).build());
        carrierExpects(shipment, PROMISED.plus(Duration.ofMinutes(45)));

        assertThat(told()).hasSize(2);
        assertThat(world.tasks.all()).isEmpty();
        assertThat(delayOf(shipment)).isWaitingAt("Gateway_WaitForNews");
    }

    @Test
    void aContractedConsigneeServedJustInTimeIsCalledWithinAQuarterOfAnHour() {
        Shipment shipment =
                world.book(aTender().inMode(ServiceMode.JUST_IN_TIME).build());
        shipment.triangle().side(SideRole.CONSIGNEE).moveTo(Standing.CONTRACTED);
        carrierExpects(shipment, PROMISED.plus(Duration.ofMinutes(90)));

        assertThat(care.openTask(Task.Kind.CALL_ABOUT_DELAY).dueAt())
                .isEqualTo(world.clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void eachSideRemembersWhatItWasToldLast() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));

        assertThat(shipment.triangle().side(SideRole.SHIPPER).lastTold()).contains("Bluebonnet Stores");
        assertThat(shipment.triangle().side(SideRole.CONSIGNEE).lastToldAt()).isEqualTo(world.clock.instant());
    }

    @Test
    void newsOfADelayThatIsOverReachNobody() {
        Shipment shipment = aLateShipment(Duration.ofHours(2));
        var delay = world.care.allDelays().get(0);
        world.report(shipment, MilestoneCode.ARRIVED_DELIVERY);
        care.delays().forecastMoved(delay);
        care.delays().arrived(delay);
        care.delays().calledOff(delay);

        assertThat(told()).hasSize(4);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyStepWasWalked() {
        assertThat(house.unseenSteps("delay-notice")).isEmpty();
    }
}
