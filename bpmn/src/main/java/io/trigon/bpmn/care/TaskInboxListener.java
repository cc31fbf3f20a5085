package io.trigon.bpmn.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.SettleTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Keeps the inbox in step with the user tasks of processes: one is there exactly as long as the other. A user task says
 * by variables of its own {@code dueIn} (ISO 8601 duration), {@code role} and {@code detail}; the last two are optional.
 */
@Named("taskInbox")
@ApplicationScoped
class TaskInboxListener implements TaskListener {
    private static final Map<String, Task.Kind> KINDS = Map.of(
            "Task_CallAboutDelay", Task.Kind.CALL_ABOUT_DELAY,
            "Task_LookIntoSilence", Task.Kind.LOOK_INTO_SILENCE,
            "Task_AskForProof", Task.Kind.ASK_FOR_PROOF,
            "Task_ApproveContract", Task.Kind.APPROVE_CONTRACT,
            "Task_AwaitAcceptance", Task.Kind.AWAIT_ACCEPTANCE,
            "Task_DecideRenewal", Task.Kind.DECIDE_RENEWAL);

    private OpenTask open;
    private SettleTask settle;
    private WithdrawTasks withdraw;

    protected TaskInboxListener() {}

    @Inject
    TaskInboxListener(OpenTask open, SettleTask settle, WithdrawTasks withdraw) {
        this.open = open;
        this.settle = settle;
        this.withdraw = withdraw;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open.open(planOf(task));
            case EVENTNAME_COMPLETE -> settle.settle(task.getId(), (String) task.getVariable("answeredBy"));
            case EVENTNAME_DELETE -> withdraw.withdraw(task.getId());
            default -> throw new IllegalStateException("not listened to: " + task.getEventName());
        }
    }

    private static TaskPlan planOf(DelegateTask task) {
        Task.Kind kind = KINDS.get(task.getTaskDefinitionKey());
        Duration dueIn = Duration.parse((String) task.getVariable("dueIn"));
        Long contractId = (Long) task.getVariable("contractId");
        TaskPlan plan = contractId == null
                ? TaskPlan.about(new TrackingNumber(task.getExecution().getProcessBusinessKey()), kind, dueIn)
                : TaskPlan.about(contractId, kind, roleOf(task), dueIn);
        return plan.saying((String) task.getVariable("detail")).awaitedBy(task.getId());
    }

    private static Role roleOf(DelegateTask task) {
        String role = (String) task.getVariable("role");
        return role == null ? Role.ACCOUNT_MANAGER : Role.valueOf(role);
    }
}
