package io.trigon.domain.care;

import io.trigon.domain.access.Users;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes the task of a process as done when what it asked for came in by another way than the inbox. */
@ApplicationScoped
public class SettleTask {
    private TaskInbox inbox;
    private Users users;
    private Contracts contracts;
    private Events events;
    private Clock clock;

    protected SettleTask() {}

    @Inject
    public SettleTask(TaskInbox inbox, Users users, Contracts contracts, Events events, Clock clock) {
        this.inbox = inbox;
        this.users = users;
        this.contracts = contracts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Nothing happens when the task is open no more.
     *
     * @param by the login of who brought it about; null for nobody we know
     * @throws BrokenRule {@code task-not-yours} when it was for others than the user of this login
     */
    @Transactional
    public void settle(String processTaskId, String by) {
        inbox.byProcessTask(processTaskId)
                .filter(t -> t.state() == Task.State.OPEN)
                .ifPresent(task -> {
                    BrokenRule.unless(mayAct(by, task), "task-not-yours", "this is for somebody else to decide");
                    task.complete(null, by, clock.instant());
                    events.fire(new TaskChanged(
                            clock.instant(), task.trackingNumber(), task.triangleId(), task.id(), task.state()));
                });
    }

    /** Whoever is not a user here acts for the house: a process, the loader of a history. */
    private boolean mayAct(String by, Task task) {
        return by == null
                || users.byLogin(by)
                        .map(user -> user.viewer().mayActFor(task.role()) || isAskedOf(user.viewer(), task))
                        .orElse(true);
    }

    /** We ask for the customer's answer to an offer, until the customer gives it without being asked. */
    private boolean isAskedOf(Viewer viewer, Task task) {
        return task.kind() == Task.Kind.AWAIT_ACCEPTANCE
                && contracts.byId(task.contractId()).filter(c -> c.isOf(viewer)).isPresent();
    }
}
