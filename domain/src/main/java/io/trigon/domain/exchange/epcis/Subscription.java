package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.remote.HttpsAddress;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Somebody is sent what a named query finds, as it comes or at set times, until they unsubscribe. */
@Entity
@Table(name = "epcis_subscription")
public class Subscription extends Stored {
    /** RESTING: it was given up and nothing is sent any more. */
    public enum State {
        ACTIVE,
        RESTING
    }

    /** How soon a stream is looked at again. */
    static final Duration STREAM_PAUSE = Duration.ofSeconds(2);

    /** However often a schedule is due, nobody's machine is called more often. */
    static final Duration SCHEDULED_PAUSE = Duration.ofSeconds(10);

    private static final int LONGEST_REASON = 500;

    @Column(name = "subscription_id")
    private String subscriptionId;

    @ManyToOne
    @JoinColumn(name = "query_id")
    private NamedQuery query;

    /** Whose it is: what they may see is sent. */
    @Column(name = "user_id")
    private long userId;

    @Column(name = "dest")
    private String dest;

    /** The key of the signatures, locked in the safe; null for none. */
    @Column(name = "locked_token")
    private String lockedToken;

    @Column(name = "report_if_empty")
    private boolean reportIfEmpty;

    /** Null for a stream. */
    @Column(name = "schedule")
    private String schedule;

    @Column(name = "initial_record_time")
    private Instant initialRecordTime;

    /** Everything recorded before it was sent. */
    @Column(name = "settled_until")
    private Instant settledUntil;

    @Column(name = "next_at")
    private Instant nextAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.ACTIVE;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "last_notified_at")
    private Instant lastNotifiedAt;

    /** By which a person was asked to see to it; null when none waits. */
    @Column(name = "task_id")
    private Long taskId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Subscription() {}

    Subscription(String subscriptionId, NamedQuery query, long userId, SubscriptionTerms terms, Instant now) {
        if (!HttpsAddress.is(terms.dest(), 1_000)) {
            throw new BrokenRule(
                    "epcis-subscription-dest",
                    "dest is an https address of the Internet without user and fragment",
                    Map.of("field", "dest"));
        }
        this.subscriptionId = subscriptionId;
        this.query = query;
        this.userId = userId;
        this.dest = terms.dest().strip();
        this.reportIfEmpty = terms.reportIfEmpty();
        this.schedule = terms.schedule() == null ? null : terms.schedule().text();
        this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
        this.initialRecordTime = terms.initialRecordTime() == null
                ? createdAt
                : terms.initialRecordTime().truncatedTo(ChronoUnit.MILLIS);
        this.settledUntil = initialRecordTime;
        this.nextAt = nextAfter(now);
    }

    Subscription signedBy(String locked) {
        this.lockedToken = locked;
        return this;
    }

    /** One that is never due again is looked at in a year; a schedule that was taken has no such day within ours. */
    private Instant nextAfter(Instant now) {
        if (schedule == null) {
            return now.plus(STREAM_PAUSE);
        }
        Instant soonest = now.plus(SCHEDULED_PAUSE);
        return EventSchedule.kept(schedule)
                .next(now)
                .map(next -> next.isBefore(soonest) ? soonest : next)
                .orElseGet(() -> now.plus(Duration.ofDays(365)));
    }

    /** Nothing was refused. @param whole whether nothing more is there: else it is due again at once */
    void settled(Instant until, boolean whole, boolean notified, Instant now) {
        this.settledUntil = until.isAfter(settledUntil) ? until.truncatedTo(ChronoUnit.MILLIS) : settledUntil;
        this.attempts = 0;
        this.lastError = null;
        this.lastNotifiedAt = notified ? now : lastNotifiedAt;
        this.nextAt = whole ? nextAfter(now) : now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** It was refused, or couldn't be brought. */
    void failed(String reason, Instant nextAttempt) {
        this.attempts++;
        this.lastError = bounded(reason);
        this.nextAt = nextAttempt;
    }

    void rests(String reason) {
        this.state = State.RESTING;
        this.lastError = bounded(reason);
    }

    /** @param task null when nobody needs be asked any more */
    void askedBy(Long task) {
        this.taskId = task;
    }

    /** It goes on where it stopped, at once. What it failed by is told until it succeeds. */
    void wakes(Instant now) {
        this.state = State.ACTIVE;
        this.attempts = 0;
        this.nextAt = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** It may hold what somebody else's machine answered. */
    private static String bounded(String reason) {
        String text = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    }

    /** For what its key is locked in the safe. */
    public String purpose() {
        return "epcis-subscription:" + subscriptionId;
    }

    public String subscriptionId() {
        return subscriptionId;
    }

    public NamedQuery query() {
        return query;
    }

    public long userId() {
        return userId;
    }

    public String dest() {
        return dest;
    }

    public String lockedToken() {
        return lockedToken;
    }

    public boolean reportsIfEmpty() {
        return reportIfEmpty;
    }

    /** Null for a stream. */
    public EventSchedule schedule() {
        return schedule == null ? null : EventSchedule.kept(schedule);
    }

    public Instant initialRecordTime() {
        return initialRecordTime;
    }

    public Instant settledUntil() {
        return settledUntil;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public String lastError() {
        return lastError;
    }

    Long taskId() {
        return taskId;
    }

    public Instant lastNotifiedAt() {
        return lastNotifiedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
