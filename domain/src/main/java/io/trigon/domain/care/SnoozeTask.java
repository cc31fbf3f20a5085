package io.trigon.domain.care;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Puts a task off until a time to come, and with that takes it on: nobody else sees why it is out of sight. */
@ApplicationScoped
public class SnoozeTask {
    private TaskInbox inbox;
    private Events events;
    private Clock clock;

    protected SnoozeTask() {}

    @Inject
    public SnoozeTask(TaskInbox inbox, Events events, Clock clock) {
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param until null wakes it up; at most thirty days ahead, and not past a due time that is still to come
     * @throws NotFound for a task that the viewer may not act on
     * @throws BrokenRule {@code task-not-open}, {@code task-taken}, {@code snooze-not-ahead}, {@code snooze-too-long},
     *     {@code snooze-past-due}
     */
    @Transactional
    public void snooze(Viewer viewer, long taskId, Instant until) {
        Task task = inbox.byId(taskId).filter(t -> viewer.mayActFor(t.role())).orElseThrow(() -> new NotFound("task"));
        task.claim(viewer.login());
        task.snooze(until, clock.instant());
        events.fire(new TaskChanged(clock.instant(), task.trackingNumber(), task.triangleId(), taskId, task.state()));
    }
}
