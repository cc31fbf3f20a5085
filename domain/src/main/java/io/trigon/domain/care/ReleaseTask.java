package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Gives a task back to whoever has its role. One's own; an administrator gives back anybody's. */
@ApplicationScoped
public class ReleaseTask {
    private TaskInbox inbox;
    private Events events;
    private Clock clock;

    protected ReleaseTask() {}

    @Inject
    public ReleaseTask(TaskInbox inbox, Events events, Clock clock) {
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound for a task that the viewer may not act on
     * @throws BrokenRule {@code task-not-open}; {@code task-taken} when it is with somebody else
     */
    @Transactional
    public void release(Viewer viewer, long taskId) {
        Task task = inbox.byId(taskId).filter(t -> viewer.mayActFor(t.role())).orElseThrow(() -> new NotFound("task"));
        boolean own = task.assignee() == null || task.assignee().equals(viewer.login());
        if (!own && viewer.role() != Role.ADMIN) {
            throw new BrokenRule("task-taken", "the task is with " + task.assignee(), Map.of("who", task.assignee()));
        }
        task.release();
        events.fire(new TaskChanged(clock.instant(), task.trackingNumber(), task.triangleId(), taskId, task.state()));
    }
}
