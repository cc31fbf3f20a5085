package io.trigon.domain.care;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a task on: the others see that somebody is at it. */
@ApplicationScoped
public class ClaimTask {
    private TaskInbox inbox;
    private Events events;
    private Clock clock;

    protected ClaimTask() {}

    @Inject
    public ClaimTask(TaskInbox inbox, Events events, Clock clock) {
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Nothing changes for whoever has it already.
     *
     * @throws NotFound for a task that the viewer may not act on
     * @throws BrokenRule {@code task-not-open}; {@code task-taken} when somebody else has it
     */
    @Transactional
    public void claim(Viewer viewer, long taskId) {
        Task task = inbox.byId(taskId).filter(t -> viewer.mayActFor(t.role())).orElseThrow(() -> new NotFound("task"));
        task.claim(viewer.login());
        events.fire(new TaskChanged(clock.instant(), task.trackingNumber(), task.triangleId(), taskId, task.state()));
    }
}
