package io.trigon.domain.care;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a task as done, and lets the process go on that waits for it. */
@ApplicationScoped
public class CompleteTask {
    private static final int LONGEST = 2000;

    private TaskInbox inbox;
    private ProcessTasks processes;
    private Events events;
    private Clock clock;

    protected CompleteTask() {}

    @Inject
    public CompleteTask(TaskInbox inbox, ProcessTasks processes, Events events, Clock clock) {
        this.inbox = inbox;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param outcome what came of it, in the person's words; may be null
     * @throws NotFound for a task that the viewer may not act on
     * @throws BrokenRule {@code task-not-open}, {@code outcome-too-long}
     */
    @Transactional
    public void complete(Viewer viewer, long taskId, String outcome) {
        boolean fits = outcome == null || outcome.length() <= LONGEST;
        BrokenRule.unless(fits, "outcome-too-long", "an outcome has at most " + LONGEST + " characters");
        Task task = inbox.byId(taskId).filter(t -> viewer.mayActFor(t.role())).orElseThrow(() -> new NotFound("task"));
        task.complete(outcome, viewer.login(), clock.instant());
        if (task.processTaskId() != null) {
            processes.complete(task.processTaskId(), outcome, viewer.login());
        }
        events.fire(new TaskChanged(clock.instant(), task.trackingNumber(), task.triangleId(), taskId, task.state()));
    }
}
