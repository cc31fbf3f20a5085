package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A capture job: the message that somebody captured, and what is to become of it when part of it is wrong. */
@Entity
@Table(name = "epcis_capture")
public class EpcisCapture extends Stored {
    /** What is done when an event of a document is wrong. ROLLBACK: none is kept. PROCEED: the others are. */
    public enum Behaviour {
        ROLLBACK,
        PROCEED
    }

    @Column(name = "capture_id")
    private String captureId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "message_id")
    private long messageId;

    @Enumerated(EnumType.STRING)
    @Column(name = "behaviour")
    private Behaviour behaviour;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EpcisCapture() {}

    EpcisCapture(String captureId, String partnerId, long messageId, Behaviour behaviour, Instant createdAt) {
        this.captureId = captureId;
        this.partnerId = partnerId;
        this.messageId = messageId;
        this.behaviour = behaviour;
        this.createdAt = createdAt;
    }

    /** By which its poster asks for it. */
    public String captureId() {
        return captureId;
    }

    public String partnerId() {
        return partnerId;
    }

    /** The stored message. */
    public long messageId() {
        return messageId;
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
