package io.trigon.bpmn.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** What comes out of the engine when a step fails, and what becomes of jobs that failed. */
class EngineProcessTest {
    private final Engine engine = new Engine(() -> TestEngine.with(Map.of()));

    @Test
    void aBrokenRuleComesOutAsItself() {
        BrokenRule rule = new BrokenRule("task-not-yours", "not yours");

        assertThatThrownBy(() -> engine.move(() -> {
                    throw new ProcessEngineException("wrapped", new ProcessEngineException("twice", rule));
                }))
                .isSameAs(rule);
    }

    @Test
    void twoWhoMoveAProcessAtOnceMeetAsTwoWhoWriteARow() {
        assertThatThrownBy(() -> engine.move(() -> {
                    throw new OptimisticLockingException("met");
                }))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test
    void theEngineLeavesItToTheCallerWhetherAFailureIsWorthALine() {
        var settings =
                (ProcessEngineConfigurationImpl) TestEngine.with(Map.of()).getProcessEngineConfiguration();

        assertThat(settings.isEnableCmdExceptionLogging()).isFalse();
    }

    @Test
    void aJobThatFailedForGoodIsTriedAgainAtTheNextStart() {
        ManagementService jobs = TestEngine.with(Map.of()).getManagementService();
        Job job = jobs.createJobQuery().timers().listPage(0, 1).get(0);
        jobs.setJobRetries(job.getId(), 0);

        assertThat(JobsStorey.revive(jobs)).isEqualTo(1);
        assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(EngineSettings.TRIES);
        assertThat(JobsStorey.revive(jobs)).isZero();
    }
}
