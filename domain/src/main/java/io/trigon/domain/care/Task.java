package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something a person must do, until when, and about what. The one inbox of the house. */
@Entity
@Table(name = "task")
public class Task extends Stored {
    /** Whether it waits. */
    public enum State {
        OPEN,
        DONE,
        WITHDRAWN
    }

    /** What is to be done; the words are in the message bundles under {@code task.<KIND>}. */
    public enum Kind {
        CALL_ABOUT_DELAY,
        REACH_SIDE,
        ASK_FOR_PROOF,
        LOOK_INTO_SILENCE,
        APPROVE_CONTRACT,
        AWAIT_ACCEPTANCE,
        DECIDE_RENEWAL,
        REPAIR_MESSAGE,
        REPLAY_DELIVERY
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OPEN;

    /** Whoever has this role may take it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    /** The login it is meant for; null for anybody of the role. */
    @Column(name = "assignee")
    private String assignee;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "triangle_id")
    private Long triangleId;

    @Column(name = "contract_id")
    private Long contractId;

    @Column(name = "message_id")
    private Long messageId;

    /** A short fact for the list: names, minutes; plain text in no language. */
    @Column(name = "detail")
    private String detail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "outcome")
    private String outcome;

    /** The user task of a process that waits for this; null when none does. */
    @Column(name = "process_task_id")
    private String processTaskId;

    protected Task() {}

    public Task(Kind kind, Role role, String assignee, Instant createdAt, Instant dueAt) {
        this.kind = kind;
        this.role = role;
        this.assignee = assignee;
        this.createdAt = createdAt;
        this.dueAt = dueAt;
    }

    /** What it is about; any may be null. */
    public Task about(String trackingNumber, Long triangleId, Long contractId, Long messageId, String detail) {
        this.trackingNumber = trackingNumber;
        this.triangleId = triangleId;
        this.contractId = contractId;
        this.messageId = messageId;
        this.detail = detail;
        return this;
    }

    public Task awaitedBy(String processTaskId) {
        this.processTaskId = processTaskId;
        return this;
    }

    /** Nobody acted in time: it goes to the role as a whole and is marked. */
    public void escalate(Role to, Instant at) {
        this.role = to;
        this.assignee = null;
        this.escalatedAt = at;
    }

    public void assign(String login) {
        BrokenRule.unless(state == State.OPEN, "task-not-open", "the task is not open any more");
        this.assignee = login;
    }

    /** @throws BrokenRule {@code task-not-open} when it was done or withdrawn before */
    void complete(String outcome, String by, Instant at) {
        BrokenRule.unless(state == State.OPEN, "task-not-open", "the task is not open any more");
        this.state = State.DONE;
        this.outcome = outcome;
        this.doneBy = by;
        this.doneAt = at;
    }

    /** What it was about is over; nothing to do any more. */
    public void withdraw(Instant at) {
        if (state == State.OPEN) {
            this.state = State.WITHDRAWN;
            this.doneAt = at;
        }
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Role role() {
        return role;
    }

    public String assignee() {
        return assignee;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public Long triangleId() {
        return triangleId;
    }

    public Long contractId() {
        return contractId;
    }

    public Long messageId() {
        return messageId;
    }

    public String detail() {
        return detail;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant escalatedAt() {
        return escalatedAt;
    }

    public Instant doneAt() {
        return doneAt;
    }

    public String doneBy() {
        return doneBy;
    }

    public String outcome() {
        return outcome;
    }

    public String processTaskId() {
        return processTaskId;
    }
}
