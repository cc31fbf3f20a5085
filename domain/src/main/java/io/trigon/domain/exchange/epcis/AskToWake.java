package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.care.WithdrawTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Asks a person to see to a subscription that rests, once, and takes that back when it delivers again or is no more. */
@ApplicationScoped
public class AskToWake {
    private static final Task.Kind KIND = Task.Kind.SUBSCRIPTION_RESTS;
    private static final Duration DUE_IN = Duration.ofHours(8);

    private OpenTask openTask;
    private WithdrawTasks withdraw;
    private TaskInbox inbox;

    protected AskToWake() {}

    @Inject
    public AskToWake(OpenTask openTask, WithdrawTasks withdraw, TaskInbox inbox) {
        this.openTask = openTask;
        this.withdraw = withdraw;
        this.inbox = inbox;
    }

    /** It rests. Who was asked before, and has not done it, is not asked again. */
    void ask(Subscription subscription, Viewer viewer) {
        if (isAsked(subscription)) {
            return;
        }
        String host = URI.create(subscription.dest()).getHost();
        Task task = openTask.open(TaskPlan.aboutPartner(null, KIND, Role.CARE_AGENT, DUE_IN)
                .saying(String.join(
                        ", ", List.of(viewer.login(), subscription.query().name(), host, subscription.lastError()))));
        subscription.askedBy(task.id());
    }

    private boolean isAsked(Subscription subscription) {
        return subscription.taskId() != null
                && inbox.byId(subscription.taskId())
                        .filter(task -> task.state() == Task.State.OPEN)
                        .isPresent();
    }

    /** It delivers again, or was ended: nobody need do anything. */
    void isOver(Subscription subscription) {
        if (subscription.taskId() != null) {
            withdraw.withdrawOne(subscription.taskId());
            subscription.askedBy(null);
        }
    }
}
