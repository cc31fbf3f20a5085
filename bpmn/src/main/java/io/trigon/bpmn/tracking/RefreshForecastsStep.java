package io.trigon.bpmn.tracking;

import io.trigon.domain.tracking.RefreshForecasts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Has the forecasts refreshed, and waits for it. On another thread, because each forecast is a transaction of its own that
 * may begin a process: on this thread the engine would write that process in the transaction of the clock. A round that
 * fails is not made up for: the next one does what it did not.
 */
@Named("refreshForecasts")
@ApplicationScoped
class RefreshForecastsStep implements JavaDelegate {
    private static final Logger LOG = System.getLogger(RefreshForecastsStep.class.getName());
    private static final long AT_MOST_SECONDS = 120;

    private RefreshForecasts refresh;

    @Resource
    private ManagedExecutorService serverThreads;

    private ExecutorService threads;

    protected RefreshForecastsStep() {}

    @Inject
    RefreshForecastsStep(RefreshForecasts refresh) {
        this.refresh = refresh;
    }

    /** With threads of its own: for tests. */
    RefreshForecastsStep(RefreshForecasts refresh, ExecutorService threads) {
        this.refresh = refresh;
        this.threads = threads;
    }

    @Override
    public void execute(DelegateExecution execution) throws InterruptedException {
        ExecutorService pool = threads == null ? serverThreads : threads;
        try {
            pool.submit(refresh::refresh).get(AT_MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException failed) {
            LOG.log(Level.WARNING, "this round of forecasts failed; the next is in a minute", failed);
        }
    }
}
