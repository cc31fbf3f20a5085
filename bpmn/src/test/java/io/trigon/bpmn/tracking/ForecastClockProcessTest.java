package io.trigon.bpmn.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.bpmn.care.CareHouse;
import io.trigon.bpmn.shared.House;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.testing.World;
import io.trigon.domain.tracking.RefreshForecasts;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock that makes silence late. */
class ForecastClockProcessTest {
    private final House house = new House();
    private final World world = house.world;
    private final CareHouse care = new CareHouse(house);
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @BeforeEach
    void open() {
        var beans = care.beans();
        var refresh = new RefreshForecasts(world.forecastArrival, world.clock);
        beans.put("refreshForecasts", new RefreshForecastsStep(refresh, threads));
        house.with(beans);
        world.processes.handOnTo(null, care.delays());
    }

    @AfterEach
    void close() {
        threads.shutdown();
        house.close();
    }

    @Test
    void aTruckThatNobodyHearsOfBecomesLateByTheClockAlone() {
        var shipment = world.book(aTender().build());
        world.report(shipment, MilestoneCode.DEPARTED_PICKUP, Instant.parse("2026-03-02T12:00:00Z"));
        house.passUntil(Instant.parse("2026-03-04T19:30:00Z"));
        assertThat(world.care.allDelays()).isEmpty();
        tick();

        assertThat(world.care.allNotices()).hasSize(2);
        assertThat(house.unseenSteps("forecast-clock")).isEmpty();
    }

    @Test
    void theClockTicksOnceAMinute() {
        Job before = clockJob();
        tick();
        Job after = clockJob();

        assertThat(after.getId()).isNotEqualTo(before.getId());
        assertThat(Duration.between(
                                before.getDuedate().toInstant(),
                                after.getDuedate().toInstant())
                        .abs())
                .isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void aRoundThatFailsStopsNoClock() {
        threads.shutdown();
        Job before = clockJob();
        tick();

        assertThat(clockJob().getId()).as("the next round").isNotEqualTo(before.getId());
        assertThat(clockJob().getRetries()).isEqualTo(before.getRetries());
    }

    private void tick() {
        house.running().getManagementService().executeJob(clockJob().getId());
    }

    private Job clockJob() {
        String definition = house.running()
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionKey("forecast-clock")
                .singleResult()
                .getId();
        return house.running()
                .getManagementService()
                .createJobQuery()
                .jobDefinitionId(definition)
                .singleResult();
    }
}
