package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.shipment.TrackingNumber;
import java.time.Duration;

/**
 * A task to be opened.
 *
 * @param trackingNumber the shipment it is about; null for none
 * @param contractId the contract it is about; null for none
 * @param partnerId the trading partner it is about; null for none
 * @param messageId the message it is about; null for none
 * @param dueIn from now; null when it is not urgent
 * @param detail a short fact for lists, in no language; may be null
 * @param processTaskId the user task of a process that waits for it; null for none
 */
public record TaskPlan(
        Task.Kind kind,
        Role role,
        TrackingNumber trackingNumber,
        Long contractId,
        String partnerId,
        Long messageId,
        Duration dueIn,
        String detail,
        String processTaskId) {

    /** About a shipment, for whoever looks after its parties. */
    public static TaskPlan about(TrackingNumber number, Task.Kind kind, Duration dueIn) {
        return new TaskPlan(kind, Role.ACCOUNT_MANAGER, number, null, null, null, dueIn, null, null);
    }

    /** About a contract. */
    public static TaskPlan about(long contractId, Task.Kind kind, Role role, Duration dueIn) {
        return new TaskPlan(kind, role, null, contractId, null, null, dueIn, null, null);
    }

    /** About a trading partner, for anybody of the role. */
    public static TaskPlan aboutPartner(String partnerId, Task.Kind kind, Role role, Duration dueIn) {
        return new TaskPlan(kind, role, null, null, partnerId, null, dueIn, null, null);
    }

    /** About a message, in or out as its kind says. */
    public TaskPlan ofMessage(Long id) {
        return new TaskPlan(kind, role, trackingNumber, contractId, partnerId, id, dueIn, detail, processTaskId);
    }

    public TaskPlan saying(String text) {
        return new TaskPlan(kind, role, trackingNumber, contractId, partnerId, messageId, dueIn, text, processTaskId);
    }

    public TaskPlan awaitedBy(String task) {
        return new TaskPlan(kind, role, trackingNumber, contractId, partnerId, messageId, dueIn, detail, task);
    }
}
