package io.trigon.bpmn.shared;

import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;

/** Lets the timers and retries of the processes run, once the world is there. What had failed for good is tried once more. */
@ApplicationScoped
public class JobsStorey implements Storey {
    private static final Logger LOG = System.getLogger(JobsStorey.class.getName());

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
        int revived = revive(engine().getManagementService());
        if (revived > 0) {
            LOG.log(Level.WARNING, "Trigon: {0} jobs of processes had failed for good, and are tried again", revived);
        }
        jobs().start();
    }

    /** A fault that kept jobs failing may be mended by this build. @return how many there were */
    static int revive(ManagementService jobs) {
        List<Job> dead = jobs.createJobQuery().noRetriesLeft().list();
        dead.forEach(job -> jobs.setJobRetries(job.getId(), EngineSettings.TRIES));
        return dead.size();
    }

    @Override
    public void close() {
        jobs().shutdown();
    }

    private static JobExecutor jobs() {
        return ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration()).getJobExecutor();
    }

    private static ProcessEngine engine() {
        return RuntimeContainerDelegate.INSTANCE.get().getProcessEngineService().getDefaultProcessEngine();
    }
}
