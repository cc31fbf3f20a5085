package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.shipment.TrackingNumber;
import java.time.Duration;

/**
 * A task to be opened.
 *
 * @param trackingNumber the shipment it is about; null for none
 * @param contractId the contract it is about; null for none
 * @param dueIn from now; null when it is not urgent
 * @param detail a short fact for lists, in no language; may be null
 * @param processTaskId the user task of a process that waits for it; null for none
 */
public record TaskPlan(
        Task.Kind kind,
        Role role,
        TrackingNumber trackingNumber,
        Long contractId,
        Duration dueIn,
        String detail,
        String processTaskId) {

    /** About a shipment, for whoever looks after its parties. */
    public static TaskPlan about(TrackingNumber number, Task.Kind kind, Duration dueIn) {
        return new TaskPlan(kind, Role.ACCOUNT_MANAGER, number, null, dueIn, null, null);
    }

    /** About a contract. */
    public static TaskPlan about(long contractId, Task.Kind kind, Role role, Duration dueIn) {
        return new TaskPlan(kind, role, null, contractId, dueIn, null, null);
    }

    public TaskPlan saying(String detail) {
        return new TaskPlan(kind, role, trackingNumber, contractId, dueIn, detail, processTaskId);
    }

    public TaskPlan awaitedBy(String processTaskId) {
        return new TaskPlan(kind, role, trackingNumber, contractId, dueIn, detail, processTaskId);
    }
}
