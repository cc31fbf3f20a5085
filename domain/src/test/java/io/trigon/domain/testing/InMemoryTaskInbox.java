package io.trigon.domain.testing;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tasks in a list. */
public final class InMemoryTaskInbox implements TaskInbox {
    private final List<Task> rows = new CopyOnWriteArrayList<>();

    public List<Task> all() {
        return List.copyOf(rows);
    }

    @Override
    public Task add(Task task) {
        rows.add(Ids.give(task));
        return task;
    }

    @Override
    public Optional<Task> byId(long id) {
        return rows.stream().filter(t -> t.id() == id).findFirst();
    }

    @Override
    public Optional<Task> byProcessTask(String processTaskId) {
        return rows.stream()
                .filter(t -> processTaskId.equals(t.processTaskId()))
                .findFirst();
    }

    @Override
    public List<Task> openAbout(String trackingNumber, Task.Kind kind) {
        return rows.stream()
                .filter(t -> t.state() == Task.State.OPEN && t.kind() == kind)
                .filter(t -> Objects.equals(t.trackingNumber(), trackingNumber))
                .toList();
    }

    @Override
    public List<Task> openAboutPartner(String partnerId, Task.Kind kind) {
        return rows.stream()
                .filter(t -> t.state() == Task.State.OPEN && t.kind() == kind)
                .filter(t -> Objects.equals(t.partnerId(), partnerId))
                .toList();
    }

    @Override
    public List<Task> openAboutMessage(long messageId, Task.Kind kind) {
        return rows.stream()
                .filter(t -> t.state() == Task.State.OPEN && t.kind() == kind)
                .filter(t -> Objects.equals(t.messageId(), messageId))
                .toList();
    }

    @Override
    public Optional<TaskRow> find(Viewer viewer, long id) {
        return byId(id).filter(t -> viewer.mayActFor(t.role())).map(InMemoryTaskInbox::row);
    }

    @Override
    public PageOf<TaskRow> list(Viewer viewer, Filter filter, Paging paging) {
        List<TaskRow> found = rows.stream()
                .filter(t -> viewer.mayActFor(t.role()))
                .filter(t -> filter.state() == null || t.state() == filter.state())
                .filter(t -> filter.kind() == null || t.kind() == filter.kind())
                .map(InMemoryTaskInbox::row)
                .toList();
        return new PageOf<>(found, found.size(), 0, paging.limit());
    }

    private static TaskRow row(Task t) {
        return new TaskRow(
                t.id(),
                t.kind(),
                t.state(),
                t.role(),
                t.assignee(),
                t.trackingNumber(),
                t.triangleId(),
                t.contractId(),
                t.messageId(),
                t.partnerId(),
                null,
                t.detail(),
                t.createdAt(),
                t.dueAt(),
                t.snoozedUntil(),
                t.escalatedAt(),
                t.doneAt(),
                t.doneBy(),
                t.outcome());
    }
}
