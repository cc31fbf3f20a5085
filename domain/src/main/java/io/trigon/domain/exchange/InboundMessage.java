package io.trigon.domain.exchange;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a partner sent, byte for byte, and what became of it. */
@Entity
@Table(name = "inbound_message")
public class InboundMessage extends Stored {
    /**
     * RECEIVED: stored, not worked on yet. PROCESSED: it took effect. REPEATED: it was here before and got the same answer.
     * REJECTED: answered with a rejection. QUARANTINED: a person must look. CORRECTED: a person put a mended copy in its place.
     * TESTED: its sender tests; it was read and answered, and had no effect.
     */
    public enum State {
        RECEIVED,
        PROCESSED,
        REPEATED,
        REJECTED,
        QUARANTINED,
        CORRECTED,
        TESTED
    }

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EFFECT = 20_000;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "file_name")
    private String fileName;

    /** SHA-256 of the bytes, in hexadecimal. */
    @Column(name = "content_hash")
    private String contentHash;

    @Lob
    @Column(name = "content")
    private byte[] content;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.RECEIVED;

    /** Sets found in it, such as {@code 204}; null while unknown. */
    @Column(name = "message_type")
    private String messageType;

    @Column(name = "control_number")
    private String controlNumber;

    /** Why it was rejected or quarantined: a stable code, translated by the pages. */
    @Column(name = "reason_code")
    private String reasonCode;

    /** The particulars of the reason: segment, position, value. */
    @Column(name = "reason_detail")
    private String reasonDetail;

    /** Tracking numbers it had an effect on, separated by blanks. */
    @Column(name = "effect")
    private String effect;

    /** The same numbers, to find the message by. */
    @ElementCollection
    @CollectionTable(name = "message_shipment", joinColumns = @JoinColumn(name = "message_id"))
    @Column(name = "tracking_number")
    private Set<String> trackingNumbers = new TreeSet<>();

    /** By which its poster named the request; null when it came in otherwise. */
    @Column(name = "request_key")
    private String requestKey;

    /** A person let it be worked on though its control number was used before. */
    @Column(name = "numbers_forgiven")
    private boolean numbersForgiven;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    /** The message in whose place a person put this mended copy; null for what a partner sent. */
    @Column(name = "corrects_id")
    private Long correctsId;

    /** Who mended it, and in a few words how. */
    @Column(name = "corrected_by")
    private String correctedBy;

    @Column(name = "correction_note")
    private String correctionNote;

    protected InboundMessage() {}

    public InboundMessage(String partnerId, String fileName, String contentHash, byte[] content, Instant receivedAt) {
        this.partnerId = partnerId;
        this.fileName = fileName;
        this.contentHash = contentHash;
        this.content = content.clone();
        this.receivedAt = receivedAt;
    }

    InboundMessage under(String key) {
        this.requestKey = key;
        return this;
    }

    /** What was found inside, as soon as the envelope was read; of a long text its beginning. */
    public void identified(String messageType, String controlNumber) {
        this.messageType = cut(messageType);
        this.controlNumber = cut(controlNumber);
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    /** It is done with, one way or another; reason and effect may be null. */
    public void settle(State state, String reasonCode, String reasonDetail, String effect, Instant at) {
        this.state = state;
        this.reasonCode = reasonCode;
        this.reasonDetail = reasonDetail;
        this.effect = shortened(effect);
        this.trackingNumbers = effect == null ? new TreeSet<>() : new TreeSet<>(List.of(effect.split(" ")));
        this.settledAt = at;
    }

    /** As many whole numbers as the column holds; the set of them has all. */
    private static String shortened(String effect) {
        return effect == null || effect.length() <= LONGEST_EFFECT
                ? effect
                : effect.substring(0, effect.lastIndexOf(' ', LONGEST_EFFECT));
    }

    /** Says that a person put it in the place of another, whose control number it bears. */
    InboundMessage inPlaceOf(InboundMessage original, String by, String note) {
        forgiveNumbers();
        this.correctsId = original.id();
        this.correctedBy = by;
        this.correctionNote = note;
        return this;
    }

    /** Puts it back to be worked on again; what a person wants is no second use of a control number. */
    public void replay() {
        forgiveNumbers();
        this.state = State.RECEIVED;
        this.reasonCode = null;
        this.reasonDetail = null;
        this.settledAt = null;
    }

    /** Lets it be worked on though another message used its control number. */
    public void forgiveNumbers() {
        this.numbersForgiven = true;
    }

    public boolean numbersForgiven() {
        return numbersForgiven;
    }

    public Long correctsId() {
        return correctsId;
    }

    public String correctedBy() {
        return correctedBy;
    }

    public String correctionNote() {
        return correctionNote;
    }

    public String partnerId() {
        return partnerId;
    }

    public String fileName() {
        return fileName;
    }

    public String contentHash() {
        return contentHash;
    }

    public String requestKey() {
        return requestKey;
    }

    public byte[] content() {
        return content.clone();
    }

    public State state() {
        return state;
    }

    public String messageType() {
        return messageType;
    }

    public String controlNumber() {
        return controlNumber;
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String reasonDetail() {
        return reasonDetail;
    }

    /** Every shipment that it had an effect on. */
    public Set<String> trackingNumbers() {
        return Set.copyOf(trackingNumbers);
    }

    public String effect() {
        return effect;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant settledAt() {
        return settledAt;
    }
}
