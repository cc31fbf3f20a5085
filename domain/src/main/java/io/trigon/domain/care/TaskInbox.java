package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody's tasks. */
public interface TaskInbox {
    /** A task as lists show it; {@code subject} names the companies or the contract it is about. */
    record TaskRow(
            long id,
            Task.Kind kind,
            Task.State state,
            Role role,
            String assignee,
            String trackingNumber,
            Long triangleId,
            Long contractId,
            Long messageId,
            String partnerId,
            String subject,
            String detail,
            Instant createdAt,
            Instant dueAt,
            Instant snoozedUntil,
            Instant escalatedAt,
            Instant doneAt,
            String doneBy,
            String outcome) {}

    /**
     * Null filters don't filter.
     *
     * @param mine keeps those assigned to the viewer or to nobody
     * @param snoozed whether they are put off at present
     */
    record Filter(Task.State state, Boolean mine, Task.Kind kind, String trackingNumber, Boolean snoozed) {
        public Filter(Task.State state, Boolean mine, Task.Kind kind, String trackingNumber) {
            this(state, mine, kind, trackingNumber, null);
        }
    }

    Task add(Task task);

    Optional<Task> byId(long id);

    Optional<Task> byProcessTask(String processTaskId);

    /** Open tasks of the kind about the shipment. */
    List<Task> openAbout(String trackingNumber, Task.Kind kind);

    /** Open tasks of the kind about the trading partner. */
    List<Task> openAboutPartner(String partnerId, Task.Kind kind);

    /** Open tasks of the kind about the message; the kind says whether it came in or left. */
    List<Task> openAboutMessage(long messageId, Task.Kind kind);

    /** One task as lists show it; empty when there is none or the viewer may not act for its role. */
    Optional<TaskRow> find(Viewer viewer, long id);

    /** Tasks of roles the viewer may act for; due soonest first. Sort keys: due, created. */
    PageOf<TaskRow> list(Viewer viewer, Filter filter, Paging paging);
}
