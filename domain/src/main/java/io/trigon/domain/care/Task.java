package io.trigon.domain.care;

import io.trigon.domain.access.Role;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

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
        REPLAY_DELIVERY,
        ACK_SILENT,
        ACK_REJECTED,
        CERTIFICATE_EXPIRES,
        CONTRADICTION,
        TENDER_UNANSWERED,
        TENDER_DECLINED,
        BILL_DISPUTED,
        DEVICE_SILENT,
        INVOICE_HELD,
        DEVICE_ALARM,
        CORRECT_PARTNER,
        SUBSCRIPTION_RESTS
    }

    /** A task sleeps no longer than this. */
    static final Duration LONGEST_SNOOZE = Duration.ofDays(30);

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

    @Column(name = "partner_id")
    private String partnerId;

    /** A short fact for the list: names, minutes; plain text in no language. */
    @Column(name = "detail")
    private String detail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    /** Until then it is out of sight of the list of what is to be done; null when it is not put off. */
    @Column(name = "snoozed_until")
    private Instant snoozedUntil;

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

    /** About a trading partner, by its id; null for none. */
    public Task withPartner(String partnerId) {
        this.partnerId = partnerId;
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
        this.snoozedUntil = null;
        this.escalatedAt = at;
    }

    /** @throws BrokenRule {@code task-not-open}; {@code task-taken} when somebody else has it */
    void claim(String login) {
        mustBeOpen();
        if (assignee != null && !assignee.equals(login)) {
            throw new BrokenRule("task-taken", "the task is with " + assignee, Map.of("who", assignee));
        }
        this.assignee = login;
    }

    /** Gives it back, awake, to whoever has its role; nothing happens when nobody had it. */
    void release() {
        mustBeOpen();
        this.assignee = null;
        this.snoozedUntil = null;
    }

    /**
     * Puts it off.
     *
     * @param until null wakes it up
     * @throws BrokenRule {@code task-not-open}; {@code snooze-not-ahead}; {@code snooze-too-long} beyond thirty days;
     *     {@code snooze-past-due} beyond a due time that is still to come
     */
    void snooze(Instant until, Instant now) {
        mustBeOpen();
        if (until != null) {
            BrokenRule.unless(until.isAfter(now), "snooze-not-ahead", "a task is put off until a time to come");
            boolean shortEnough = !until.isAfter(now.plus(LONGEST_SNOOZE));
            BrokenRule.unless(shortEnough, "snooze-too-long", "a task is put off for 30 days at most");
            boolean wakesInTime = dueAt == null || !dueAt.isAfter(now) || !until.isAfter(dueAt);
            BrokenRule.unless(wakesInTime, "snooze-past-due", "a task can't be put off past the time it is due");
        }
        this.snoozedUntil = until;
    }

    private void mustBeOpen() {
        BrokenRule.unless(state == State.OPEN, "task-not-open", "the task is not open any more");
    }

    /** @throws BrokenRule {@code task-not-open} when it was done or withdrawn before */
    void complete(String outcome, String by, Instant at) {
        mustBeOpen();
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

    public String partnerId() {
        return partnerId;
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

    public Instant snoozedUntil() {
        return snoozedUntil;
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
