package io.trigon.domain.exchange;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TaskPlan;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Brings what could not be delivered before a person: one task for a partner, however many messages wait for it, and one for
 * each mail. The task is over when everything was sent again.
 */
@ApplicationScoped
public class DeadLetters {
    private static final Task.Kind KIND = Task.Kind.REPLAY_DELIVERY;
    private static final Duration DUE_IN = Duration.ofHours(4);

    private Outbox outbox;
    private TaskInbox inbox;
    private OpenTask openTask;
    private WithdrawTasks withdrawTasks;

    protected DeadLetters() {}

    @Inject
    public DeadLetters(Outbox outbox, TaskInbox inbox, OpenTask openTask, WithdrawTasks withdrawTasks) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.openTask = openTask;
        this.withdrawTasks = withdrawTasks;
    }

    /** It was tried for the last time. */
    public void laidAside(OutboundMessage message) {
        if (message.partnerId() == null) {
            openTask.open(aboutMail(message).ofMessage(message.id()).saying(message.lastError()));
        } else if (inbox.openAboutPartner(message.partnerId(), KIND).isEmpty()) {
            openTask.open(TaskPlan.aboutPartner(message.partnerId(), KIND, Role.ACCOUNT_MANAGER, DUE_IN)
                    .ofMessage(message.id())
                    .saying(message.lastError()));
        }
    }

    /** For who looks after the shipment; about none, for anybody who cares for customers. */
    private static TaskPlan aboutMail(OutboundMessage message) {
        String number = message.trackingNumber();
        return number == null
                ? TaskPlan.aboutPartner(null, KIND, Role.CARE_AGENT, DUE_IN)
                : TaskPlan.about(new TrackingNumber(number), KIND, DUE_IN);
    }

    /** A person had it sent again, after which it is dead no more. */
    void sentAgain(OutboundMessage message) {
        withdrawTasks.withdrawAboutMessage(message.id(), KIND);
        if (message.partnerId() != null && outbox.dead(message.partnerId()).isEmpty()) {
            withdrawTasks.withdrawAboutPartner(message.partnerId(), KIND);
        }
    }
}
