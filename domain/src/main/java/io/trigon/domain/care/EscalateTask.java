package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a task that nobody did in time from the one it was meant for and shows it, marked, to a whole role. */
@ApplicationScoped
public class EscalateTask {
    private TaskInbox inbox;
    private Events events;
    private Clock clock;

    protected EscalateTask() {}

    @Inject
    public EscalateTask(TaskInbox inbox, Events events, Clock clock) {
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing happens when the task is open no more. */
    @Transactional
    public void escalate(String processTaskId, Role to) {
        inbox.byProcessTask(processTaskId)
                .filter(t -> t.state() == Task.State.OPEN)
                .ifPresent(task -> {
                    task.escalate(to, clock.instant());
                    events.fire(new TaskChanged(
                            clock.instant(), task.trackingNumber(), task.triangleId(), task.id(), task.state()));
                });
    }
}
