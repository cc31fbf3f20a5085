package io.trigon.domain.care;

import io.trigon.domain.shared.Hindsight;
import io.trigon.domain.shipment.DoubtsChanged;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** One task for a shipment whose milestones contradict each other, for as long as they do. */
@ApplicationScoped
public class LookIntoDoubts {
    private static final Duration DUE = Duration.ofHours(2);

    private TaskInbox inbox;
    private OpenTask openTask;
    private WithdrawTasks withdraw;

    protected LookIntoDoubts() {}

    @Inject
    public LookIntoDoubts(TaskInbox inbox, OpenTask openTask, WithdrawTasks withdraw) {
        this.inbox = inbox;
        this.openTask = openTask;
        this.withdraw = withdraw;
    }

    public void changed(@Observes DoubtsChanged event) {
        TrackingNumber number = new TrackingNumber(event.trackingNumber());
        if (event.open() == 0) {
            withdraw.withdraw(number, Task.Kind.CONTRADICTION);
            return;
        }
        boolean known =
                !inbox.openAbout(number.value(), Task.Kind.CONTRADICTION).isEmpty();
        if (!known && !Hindsight.isSettled()) {
            openTask.open(TaskPlan.about(number, Task.Kind.CONTRADICTION, DUE)
                    .ofMessage(event.messageId())
                    .saying("milestone=" + event.code() + "; doubt=" + event.latest()));
        }
    }
}
