package io.trigon.domain.care;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes tasks back whose matter is over. */
@ApplicationScoped
public class WithdrawTasks {
    private TaskInbox inbox;
    private Events events;
    private Clock clock;

    protected WithdrawTasks() {}

    @Inject
    public WithdrawTasks(TaskInbox inbox, Events events, Clock clock) {
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /** The one that a process waited for, and waits for no longer. */
    @Transactional
    public void withdraw(String processTaskId) {
        inbox.byProcessTask(processTaskId).ifPresent(this::takeBack);
    }

    /** The one of that id, if it is open. */
    @Transactional
    public void withdrawOne(long id) {
        inbox.byId(id).ifPresent(this::takeBack);
    }

    /** All open ones of a kind about a shipment. */
    @Transactional
    public void withdraw(TrackingNumber number, Task.Kind kind) {
        inbox.openAbout(number.value(), kind).forEach(this::takeBack);
    }

    /** All open ones of a kind about a trading partner. */
    @Transactional
    public void withdrawAboutPartner(String partnerId, Task.Kind kind) {
        inbox.openAboutPartner(partnerId, kind).forEach(this::takeBack);
    }

    /** All open ones of a kind about a message that names no partner. */
    @Transactional
    public void withdrawAboutMessage(long messageId, Task.Kind kind) {
        inbox.openAboutMessage(messageId, kind).stream()
                .filter(task -> task.partnerId() == null)
                .forEach(this::takeBack);
    }

    /** All open ones of a kind about a message of a trading partner. */
    @Transactional
    public void withdrawAboutPartnersMessage(long messageId, Task.Kind kind) {
        inbox.openAboutMessage(messageId, kind).forEach(this::takeBack);
    }

    private void takeBack(Task task) {
        if (task.state() == Task.State.OPEN) {
            task.withdraw(clock.instant());
            events.fire(new TaskChanged(
                    clock.instant(), task.trackingNumber(), task.triangleId(), task.id(), task.state()));
        }
    }
}
