package io.trigon.bpmn.shared;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;
import org.camunda.bpm.engine.cdi.impl.ManagedJobExecutor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;

/** How the engine is set: its rows and ours in one JTA transaction, jobs on the server's threads, no open doors. */
final class EngineSettings {

    private static final int JOBS_AT_ONCE = 3;

    /** A job that failed is tried again after so long, so that a database that is gone for a night costs nothing. */
    static final String TRY_AGAIN_AFTER = "PT5S,PT30S,PT2M,PT10M,PT1H,PT6H,PT12H";

    /** As often as {@link #TRY_AGAIN_AFTER} says, and the first time. */
    static final int TRIES = TRY_AGAIN_AFTER.split(",").length + 1;

    private EngineSettings() {}

    static ProcessEngineConfiguration forServer(DataSource database, ManagedExecutorService threads) {
        CdiJtaProcessEngineConfiguration settings = new CdiJtaProcessEngineConfiguration();
        settings.setTransactionManagerJndiName("java:appserver/TransactionManager");
        settings.setTransactionsExternallyManaged(true);
        ManagedJobExecutor jobs = new ManagedJobExecutor(threads);
        jobs.setMaxJobsPerAcquisition(JOBS_AT_ONCE);
        jobs.setWaitTimeInMillis(1_000);
        jobs.setMaxWait(10_000);
        settings.setJobExecutor(jobs);
        return common(settings, database);
    }

    /** What holds in the server and in tests alike. */
    static <C extends ProcessEngineConfigurationImpl> C common(C settings, DataSource database) {
        settings.setDataSource(database);
        settings.setProcessEngineName("default");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
        settings.setHistoryTimeToLive("P365D");
        settings.setHistoryCleanupStrategy("removalTimeBased");
        settings.setHistoryCleanupBatchWindowStartTime("01:00");
        settings.setHistoryCleanupBatchWindowEndTime("05:00");
        settings.setJobExecutorActivate(false);
        settings.setJobExecutorDeploymentAware(false);
        settings.setDefaultNumberOfRetries(TRIES);
        settings.setFailedJobRetryTimeCycle(TRY_AGAIN_AFTER);
        settings.setEnableCmdExceptionLogging(false); // whoever called gets it, and knows whether it is worth a line
        settings.setMetricsEnabled(false);
        settings.setAuthorizationEnabled(false);
        settings.setEnableExpressionsInAdhocQueries(false);
        settings.setEnableExpressionsInStoredQueries(false);
        settings.setEnableXxeProcessing(false);
        settings.setEnableScriptCompilation(false);
        settings.setEnableFetchScriptEngineFromProcessApplication(false);
        return settings;
    }
}
