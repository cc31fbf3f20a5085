package io.trigon.domain.care;

import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes the task of a process as done when what it asked for came in by another way than the inbox. */
@ApplicationScoped
public class SettleTask {
    private TaskInbox inbox;
    private Events events;
    private Clock clock;

    protected SettleTask() {}

    @Inject
    public SettleTask(TaskInbox inbox, Events events, Clock clock) {
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Nothing happens when the task is open no more.
     *
     * @param by the login of who brought it about; null for nobody we know
     */
    @Transactional
    public void settle(String processTaskId, String by) {
        inbox.byProcessTask(processTaskId)
                .filter(t -> t.state() == Task.State.OPEN)
                .ifPresent(task -> {
                    task.complete(null, by, clock.instant());
                    events.fire(new TaskChanged(
                            clock.instant(), task.trackingNumber(), task.triangleId(), task.id(), task.state()));
                });
    }
}
