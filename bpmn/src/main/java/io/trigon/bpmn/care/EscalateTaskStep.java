package io.trigon.bpmn.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.EscalateTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;

/** Escalates the user task that the local variable {@code overdue} names to the role in {@code to}. */
@Named("escalateTask")
@ApplicationScoped
class EscalateTaskStep implements JavaDelegate {
    private EscalateTask escalate;

    protected EscalateTaskStep() {}

    @Inject
    EscalateTaskStep(EscalateTask escalate) {
        this.escalate = escalate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Role to = Role.valueOf((String) execution.getVariable("to"));
        execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey((String) execution.getVariable("overdue"))
                .list()
                .stream()
                .map(Task::getId)
                .forEach(id -> escalate.escalate(id, to));
    }
}
