package io.trigon.bpmn.shared;

import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Lets the timers and retries of the processes run, once the world is there. */
@ApplicationScoped
public class JobsStorey implements Storey {

    @Override
    public int floor() {
        return JOBS;
    }

    @Override
    public String title() {
        return "starting the timers of the processes";
    }

    @Override
    public void open() {
        jobs().start();
    }

    @Override
    public void close() {
        jobs().shutdown();
    }

    private static JobExecutor jobs() {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) RuntimeContainerDelegate.INSTANCE
                .get()
                .getProcessEngineService()
                .getDefaultProcessEngine()
                .getProcessEngineConfiguration();
        return settings.getJobExecutor();
    }
}
