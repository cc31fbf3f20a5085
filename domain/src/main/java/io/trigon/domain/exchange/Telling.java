package io.trigon.domain.exchange;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That a partner is to be told something, once: noted in the transaction of its cause, put into words and into the outbox
 * right after. So nobody who reports to us waits for the control numbers of those whom we tell.
 */
@Entity
@Table(name = "telling")
public class Telling extends Stored {
    /** WAITING: to be put into words. TOLD: it lies in the outbox. DROPPED: it is not to be told any more. FAILED: a person looks. */
    public enum State {
        WAITING,
        TOLD,
        DROPPED,
        FAILED
    }

    /** What the subject is. */
    public enum Kind {
        /** A milestone, by its id. */
        STATUS,
        /** That what was told by messages of this type is not true: the milestone, by its id; of goods, the shipment. */
        CORRECTION,
        /** Our offer to a carrier, by its id. */
        LEG,
        /** That a warehouse order left, or a stock transfer came in: the shipment, by its id. */
        GOODS,
        /** An invoice or credit note of ours, by its id. */
        INVOICE
    }

    private static final int LONGEST_REASON = 400;

    @Column(name = "partner_id")
    private String partnerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "message_type")
    private String messageType;

    @Column(name = "subject_id")
    private long subjectId;

    /** Parts what is told of one subject more than once, such as an offer and its withdrawal. */
    @Column(name = "occasion")
    private String occasion;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "reason")
    private String reason;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "outbound_message_id")
    private Long outboundMessageId;

    protected Telling() {}

    /** What {@code agreement} wants told of a subject that belongs to a shipment. */
    Telling(Agreement agreement, Kind kind, long subjectId, String occasion, String trackingNumber, Instant at) {
        this.partnerId = agreement.partner().partnerId();
        this.messageType = agreement.messageType();
        this.kind = kind;
        this.subjectId = subjectId;
        this.occasion = occasion;
        this.trackingNumber = trackingNumber;
        this.notedAt = at;
    }

    void told(Long messageId, Instant at) {
        this.outboundMessageId = messageId;
        settle(State.TOLD, null, at);
    }

    /** What was dropped is true after all. */
    void again() {
        if (state == State.DROPPED) {
            settle(State.WAITING, null, null);
        }
    }

    void dropped(String why, Instant at) {
        settle(State.DROPPED, why, at);
    }

    void failed(String why, Instant at) {
        settle(State.FAILED, why, at);
    }

    private void settle(State to, String why, Instant at) {
        this.state = to;
        this.reason = why == null || why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
        this.settledAt = at;
    }

    public String partnerId() {
        return partnerId;
    }

    public Kind kind() {
        return kind;
    }

    public String messageType() {
        return messageType;
    }

    public long subjectId() {
        return subjectId;
    }

    public String occasion() {
        return occasion;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public State state() {
        return state;
    }

    /** Why it was dropped or failed: a code or words; null otherwise. */
    public String reason() {
        return reason;
    }

    public Instant notedAt() {
        return notedAt;
    }

    /** Null while it waits. */
    public Instant settledAt() {
        return settledAt;
    }

    /** The row of the outbox that tells it; null while none does. */
    public Long outboundMessageId() {
        return outboundMessageId;
    }
}
