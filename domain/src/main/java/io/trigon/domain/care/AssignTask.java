package io.trigon.domain.care;

import io.trigon.domain.access.User;
import io.trigon.domain.access.Users;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Gives a task to one person, oneself or a colleague. */
@ApplicationScoped
public class AssignTask {
    private TaskInbox inbox;
    private Users users;
    private Events events;
    private Clock clock;

    protected AssignTask() {}

    @Inject
    public AssignTask(TaskInbox inbox, Users users, Events events, Clock clock) {
        this.inbox = inbox;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound for a task that the viewer may not act on
     * @throws BrokenRule {@code task-assignee} for somebody who may not act on it; {@code task-not-open}
     */
    @Transactional
    public void assign(Viewer viewer, long taskId, String login) {
        Task task = inbox.byId(taskId).filter(t -> viewer.mayActFor(t.role())).orElseThrow(() -> new NotFound("task"));
        boolean fit = users.byLogin(login)
                .filter(User::isActive)
                .map(u -> u.viewer().mayActFor(task.role()))
                .orElse(false);
        BrokenRule.unless(fit, "task-assignee", "this person can't take the task");
        task.assign(login);
        events.fire(new TaskChanged(clock.instant(), task.trackingNumber(), task.triangleId(), taskId, task.state()));
    }
}
