package io.trigon.domain.exchange.as2;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** One message that came or went by AS2 under its Message-ID, and the receipt (MDN) that proves it. */
@Entity
@Table(name = "as2_transfer")
public class As2Transfer extends Stored {
    /** Who sent. */
    public enum Direction {
        IN,
        OUT
    }

    /**
     * IN: TAKEN is stored, REFUSED had no effect. OUT: SENDING is on its way, AWAITED wants a receipt yet, RECEIPTED has a good one,
     * REFUSED a bad one, SILENT got none in time, UNRECEIPTED wanted none.
     */
    public enum State {
        TAKEN,
        REFUSED,
        SENDING,
        AWAITED,
        RECEIPTED,
        SILENT,
        UNRECEIPTED
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "direction")
    private Direction direction;

    @Column(name = "partner_id")
    private String partnerId;

    /** As in the header, with its angle brackets if it has any. */
    @Column(name = "as2_message_id")
    private String messageId;

    /** The same, but null for what was refused: a partner may send that again under the same id. */
    @Column(name = "once_key")
    private String onceKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    /** Id of the inbound or outbound message; null for what was refused. */
    @Column(name = "message_ref")
    private Long messageRef;

    /** The integrity check, as in {@code Received-Content-MIC}. */
    @Column(name = "mic")
    private String mic;

    /** The receipt as it went or came: header lines, an empty line, the body. Null when there is none. */
    @Lob
    @Column(name = "receipt")
    private byte[] receipt;

    @Column(name = "disposition")
    private String disposition;

    /** Why it was refused. */
    @Column(name = "detail")
    private String detail;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Until when a receipt is waited for. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "receipt_at")
    private Instant receiptAt;

    protected As2Transfer() {}

    private As2Transfer(Direction direction, String partnerId, String messageId, State state, Instant at) {
        this.direction = direction;
        this.partnerId = partnerId;
        this.messageId = messageId;
        this.state = state;
        this.createdAt = at;
    }

    /** Something came in and is stored as that inbound message. */
    static As2Transfer taken(String partnerId, String messageId, long inboundId, String mic, Instant at) {
        As2Transfer transfer = new As2Transfer(Direction.IN, partnerId, messageId, State.TAKEN, at);
        transfer.onceKey = messageId;
        transfer.messageRef = inboundId;
        transfer.mic = mic;
        return transfer;
    }

    /** Something came in that had no effect. */
    static As2Transfer refused(String partnerId, String messageId, String detail, Instant at) {
        As2Transfer transfer = new As2Transfer(Direction.IN, partnerId, messageId, State.REFUSED, at);
        transfer.detail = cut(detail);
        return transfer;
    }

    /** That outbound message sets out. */
    static As2Transfer sending(String partnerId, String messageId, long outboundId, Instant at) {
        As2Transfer transfer = new As2Transfer(Direction.OUT, partnerId, messageId, State.SENDING, at);
        transfer.onceKey = messageId;
        transfer.messageRef = outboundId;
        return transfer;
    }

    /** The receipt that we gave, or give each time we are asked. */
    void answered(byte[] entity, String itsDisposition, Instant at) {
        this.receipt = entity == null ? null : entity.clone();
        this.disposition = cut(itsDisposition);
        this.receiptAt = entity == null ? null : at;
    }

    /** It leaves now, with this integrity check. */
    void leaves(String itsMic, Instant receiptDueAt) {
        this.mic = itsMic;
        this.state = State.SENDING;
        this.dueAt = receiptDueAt;
    }

    /** The partner has it; a receipt is still to come, or none was asked for. */
    void handedOver(boolean receiptToCome) {
        if (state == State.SENDING) {
            this.state = receiptToCome ? State.AWAITED : State.UNRECEIPTED;
        }
    }

    /** The receipt came; null for the refusal when it is a good one. */
    void receipted(byte[] entity, String itsDisposition, String refusal, Instant at) {
        answered(entity, itsDisposition, at);
        this.state = refusal == null ? State.RECEIPTED : State.REFUSED;
        this.detail = cut(refusal);
    }

    /** The time for the receipt is over. */
    void silent() {
        this.state = State.SILENT;
    }

    private static String cut(String text) {
        return text == null || text.length() <= 500 ? text : text.substring(0, 500);
    }

    public Direction direction() {
        return direction;
    }

    public String partnerId() {
        return partnerId;
    }

    public String messageId() {
        return messageId;
    }

    public State state() {
        return state;
    }

    public Long messageRef() {
        return messageRef;
    }

    public String mic() {
        return mic;
    }

    /** Null when there is none. */
    public byte[] receipt() {
        return receipt == null ? null : receipt.clone();
    }

    public String disposition() {
        return disposition;
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

    public Instant receiptAt() {
        return receiptAt;
    }
}
