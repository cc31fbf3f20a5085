package io.trigon.bpmn.shared;

import io.trigon.domain.shared.Storey;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;

/** Starts the process engine in our data source and transactions, and deploys what changed of our processes. */
@ApplicationScoped
public class EngineStorey implements Storey {

    @Resource(lookup = "java:app/jdbc/trigon")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    private ProcessEngine engine;

    @Override
    public int floor() {
        return ENGINE;
    }

    @Override
    public String title() {
        return "starting the process engine";
    }

    @Override
    public void open() {
        engine = EngineSettings.forServer(database, threads).buildProcessEngine();
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(engine);
        ProcessFiles.deploy(engine.getRepositoryService());
    }

    @Override
    public void close() {
        RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(engine);
        engine.close();
    }
}
