package io.trigon.bpmn.care;

import static io.trigon.domain.testing.TenderFixture.aTender;

import io.trigon.bpmn.shared.House;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shipment that runs late, its house, and what both sides are told. */
abstract class DelayStage {
    static final Instant PROMISED = Instant.parse("2026-03-04T18:00:00Z");

    final House house = new House();
    final World world = house.world;
    final CareHouse care = new CareHouse(house);

    @BeforeEach
    void open() {
        ProcessEngineTests.init(house.with(care.beans()).running());
        world.processes.handOnTo(null, care.delays());
    }

    @AfterEach
    void close() {
        house.close();
    }

    Shipment aLateShipment(Duration lateness) {
        Shipment shipment = aShipment();
        carrierExpects(shipment, PROMISED.plus(lateness));
        return shipment;
    }

    Shipment aShipment() {
        return world.book(aTender().build());
    }

    void carrierExpects(Shipment shipment, Instant arrival) {
        house.pass(Duration.ofMinutes(1));
        Instant now = world.clock.instant();
        world.recordMilestone.record(new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.ESTIMATE,
                now,
                null,
                Source.STATUS_MESSAGE,
                "estimate:" + now,
                null,
                null,
                null,
                null,
                null,
                null,
                arrival,
                null));
    }

    ProcessInstance delayOf(Shipment shipment) {
        return house.instance("delay-notice", shipment.trackingNumber().value());
    }

    List<String> told() {
        return world.care.allNotices().stream()
                .map(n -> n.side() + " " + n.kind() + " " + n.channel() + " " + n.recipient())
                .toList();
    }
}
