package io.trigon.bpmn.shared;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

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

    /**
     * Begins or moves a process. A rule of ours that was broken on its way comes out as itself, not as a trouble of the
     * engine; and that somebody else moved it at the same time as what the repositories say in that case.
     */
    public void move(Runnable step) {
        try {
            step.run();
        } catch (OptimisticLockingException met) {
            throw new OptimisticLockException("somebody else moved the process at the same time", met);
        } catch (ProcessEngineException trouble) {
            throw brokenRuleIn(trouble).orElse(trouble);
        }
    }

    /**
     * Moves many processes as one command: what the engine changes of all is written together at its end. No step may ask
     * for what another one changed.
     */
    public void together(Runnable steps) {
        var settings = (ProcessEngineConfigurationImpl) running.get().getProcessEngineConfiguration();
        settings.getCommandExecutorTxRequired().execute(command -> {
            steps.run();
            return null;
        });
    }

    private static Optional<RuntimeException> brokenRuleIn(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRule broken) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    public RuntimeService processes() {
        return running.get().getRuntimeService();
    }

    public TaskService tasks() {
        return running.get().getTaskService();
    }
}
