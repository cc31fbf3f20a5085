package io.trigon.bpmn.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** The running engine, for the ports that start and move processes. Each call takes part in the caller's transaction. */
@ApplicationScoped
public class Engine {
    private final Supplier<ProcessEngine> running;

    /** The engine that {@link EngineStorey} started. */
    public Engine() {
        this(() -> RuntimeContainerDelegate.INSTANCE
                .get()
                .getProcessEngineService()
                .getDefaultProcessEngine());
    }

    /** Another engine: for tests. */
    public Engine(Supplier<ProcessEngine> running) {
        this.running = running;
    }

    public RuntimeService processes() {
        return running.get().getRuntimeService();
    }

    public TaskService tasks() {
        return running.get().getTaskService();
    }
}
