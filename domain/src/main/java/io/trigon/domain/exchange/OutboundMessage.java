package io.trigon.domain.exchange;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** What leaves the house: a row of the outbox, written in the transaction of its cause and sent after commit. */
@Entity
@Table(name = "outbound_message")
public class OutboundMessage extends Stored {
    /** By which way it leaves. */
    public enum Way {
        FOLDER,
        MAIL,
        AS2,
        SFTP,
        FTPS,
        HTTPS
    }

    /** DEAD: tried as often as is sensible; a person may replay it. */
    public enum State {
        PENDING,
        SENT,
        DEAD
    }

    /**
     * What became of the acknowledgement that the receiver owes. NOT_AWAITED: none was agreed. SILENT: the time agreed is
     * over.
     */
    public enum Acknowledged {
        NOT_AWAITED,
        AWAITED,
        ACCEPTED,
        WITH_ERRORS,
        REJECTED,
        SILENT
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private Way way;

    /** A partner's id for a folder; null for mail. */
    @Column(name = "partner_id")
    private String partnerId;

    /** A mail address, or the file's name. */
    @Column(name = "address")
    private String address;

    /** {@code 997}, {@code 990}, {@code NOTICE}. */
    @Column(name = "message_type")
    private String messageType;

    @Column(name = "subject")
    private String subject;

    @Lob
    @Column(name = "content")
    private byte[] content;

    /** The message that this answers; null when it answers none. */
    @Column(name = "answers_id")
    private Long answersId;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.PENDING;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    /** ISA13 or UNB 0020; null for what is no interchange. */
    @Column(name = "control_number")
    private String controlNumber;

    /** GS06, or null. */
    @Column(name = "group_number")
    private String groupNumber;

    /** By which the receiver's application speaks of what is in it, or null. */
    @Column(name = "document_number")
    private String documentNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "acknowledged")
    private Acknowledged acknowledged = Acknowledged.NOT_AWAITED;

    @Column(name = "ack_due_at")
    private Instant ackDueAt;

    /** The message that acknowledged it; null while none did. */
    @Column(name = "ack_message_id")
    private Long ackMessageId;

    protected OutboundMessage() {}

    private OutboundMessage(Way way, String address, String messageType, byte[] content, Instant createdAt) {
        this.way = way;
        this.address = address;
        this.messageType = messageType;
        this.content = content.clone();
        this.createdAt = createdAt;
        this.nextAttemptAt = createdAt;
    }

    /** A file for a partner's out folder. */
    public static OutboundMessage file(
            String partnerId, String fileName, String messageType, byte[] content, Long answersId, Instant at) {
        OutboundMessage message = new OutboundMessage(Way.FOLDER, fileName, messageType, content, at);
        message.partnerId = partnerId;
        message.answersId = answersId;
        return message;
    }

    /** A file that reaches the partner by this way. */
    public OutboundMessage by(Way chosen) {
        this.way = chosen;
        return this;
    }

    /** Under which numbers the receiver will speak of it. */
    public OutboundMessage numbered(String interchange, String group) {
        this.controlNumber = interchange;
        this.groupNumber = group;
        return this;
    }

    /** What is in it has this number to its receiver; null for none. */
    public OutboundMessage holding(String document) {
        this.documentNumber = document;
        return this;
    }

    /** The receiver is to acknowledge it by then. */
    public OutboundMessage acknowledgedBy(Instant due) {
        this.acknowledged = Acknowledged.AWAITED;
        this.ackDueAt = due;
        return this;
    }

    /** Whether the receiver had the time agreed, counted from when it was sent, and said nothing. */
    public boolean isOverdue(Instant now) {
        return acknowledged == Acknowledged.AWAITED
                && state == State.SENT
                && !now.isBefore(sentAt.plus(Duration.between(createdAt, ackDueAt)));
    }

    /** What the receiver said of it, in the message with this id; null for silence. */
    void acknowledged(Acknowledged verdict, Long messageId) {
        this.acknowledged = verdict;
        this.ackMessageId = messageId;
    }

    /** A mail of plain text, UTF-8. */
    public static OutboundMessage mail(String to, String subject, String text, Instant at) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        OutboundMessage message = new OutboundMessage(Way.MAIL, to, "NOTICE", body, at);
        message.subject = subject;
        return message;
    }

    public OutboundMessage about(String trackingNumber) {
        this.trackingNumber = trackingNumber;
        return this;
    }

    public void sent(Instant at) {
        this.state = State.SENT;
        this.sentAt = at;
        this.attempts++;
        this.lastError = null;
    }

    /** The attempt failed; after the last one it is dead. */
    public void failed(String error, Instant nextAttemptAt, boolean last) {
        this.attempts++;
        this.lastError = error == null || error.length() <= 500 ? error : error.substring(0, 500);
        this.nextAttemptAt = nextAttemptAt;
        this.state = last ? State.DEAD : State.PENDING;
    }

    /** A person wants it sent again. */
    public void replay(Instant at) {
        this.state = State.PENDING;
        this.attempts = 0;
        this.nextAttemptAt = at;
    }

    public Way way() {
        return way;
    }

    public String partnerId() {
        return partnerId;
    }

    public String address() {
        return address;
    }

    public String messageType() {
        return messageType;
    }

    public String subject() {
        return subject;
    }

    public byte[] content() {
        return content.clone();
    }

    public Long answersId() {
        return answersId;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public String controlNumber() {
        return controlNumber;
    }

    public String groupNumber() {
        return groupNumber;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public Acknowledged acknowledged() {
        return acknowledged;
    }

    public Instant ackDueAt() {
        return ackDueAt;
    }

    public Long ackMessageId() {
        return ackMessageId;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String lastError() {
        return lastError;
    }
}
