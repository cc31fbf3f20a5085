package io.trigon.bpmn.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.bpmn.care.CareHouse;
import io.trigon.bpmn.shared.House;
import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wait for a carrier's answer. */
class LegTenderProcessTest {
    private final House house = new House();
    private final World world = house.world;
    private final CareHouse care = new CareHouse(house);
    private Shipment shipment;
    private TradingPartner carrier;

    @BeforeEach
    void open() {
        var beans = care.beans();
        beans.put("expireLeg", new ExpireLegStep(world.answerTenderedLeg));
        house.with(beans);
        world.processes.handLegsTo(new CamundaLegDialogue(house.engine()));
        shipment = world.book(aTender().build());
        Company company = world.companies.add(new Company("Bluewater Lines", "US"));
        carrier = world.exchange.add(new TradingPartner(
                        "BLUEWTR",
                        "Bluewater Lines",
                        TradingPartner.Role.CARRIER,
                        company,
                        "02",
                        "BLUW",
                        "BLUW",
                        world.clock.instant())
                .at(TradingPartner.Stage.LIVE));
        world.agreements.add(
                new Agreement(carrier, Agreement.Direction.OUT, "204", "004010", LocalDate.of(2026, 3, 1)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private LegTender offer() {
        String number = world.tenderLeg.tender(
                CareHouse.MANAGER,
                shipment.trackingNumber(),
                "BLUEWTR",
                world.clock.instant().plus(Duration.ofHours(2)),
                null);
        return world.legTenders.byNumber(number).orElseThrow();
    }

    @Test
    void silenceBecomesATaskOnceTheTimeIsOver() {
        LegTender offered = offer();
        house.pass(Duration.ofMinutes(119));
        assertThat(care.openTasks(Task.Kind.TENDER_UNANSWERED)).isEmpty();

        house.pass(Duration.ofMinutes(2));

        assertThat(offered.state()).isEqualTo(LegTender.State.EXPIRED);
        assertThat(care.openTask(Task.Kind.TENDER_UNANSWERED).detail()).isEqualTo("Bluewater Lines");
        assertThat(house.instance("leg-tender", offered.number())).isNull();
    }

    @Test
    void anAnswerEndsTheWait() {
        LegTender offered = offer();

        world.answerTenderedLeg.answer(carrier, offered.number(), true, null);
        house.pass(Duration.ofDays(1));

        assertThat(offered.state()).isEqualTo(LegTender.State.ACCEPTED);
        assertThat(house.instance("leg-tender", offered.number())).isNull();
        assertThat(care.openTasks(Task.Kind.TENDER_UNANSWERED)).isEmpty();
    }

    @Test
    void aWithdrawalEndsTheWaitAndOneAfterTheEndDisturbsNobody() {
        LegTender offered = offer();
        world.tenderLeg.withdraw(CareHouse.MANAGER, shipment.trackingNumber(), offered.number());
        assertThat(house.instance("leg-tender", offered.number())).isNull();

        LegTender second = offer();
        house.pass(Duration.ofHours(3));
        world.tenderLeg.withdraw(CareHouse.MANAGER, shipment.trackingNumber(), second.number());

        assertThat(second.state()).isEqualTo(LegTender.State.WITHDRAWN);
        assertThat(house.unseenSteps("leg-tender")).isEmpty();
    }
}
