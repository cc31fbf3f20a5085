package io.trigon.domain.shipment;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a partner announced of the goods of a shipment, under one number of its own; its units are the shipment's. */
@Entity
@Table(name = "goods_announcement")
public class Announcement extends Stored {
    private static final int EVIDENCE = 400;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Column(name = "partner_id")
    private String partnerId;

    /** The sender's own number; unique by partner. */
    @Column(name = "number")
    private String number;

    @Column(name = "shipped_at")
    private Instant shippedAt;

    @Column(name = "expected_at")
    private Instant expectedAt;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "inbound_message_id")
    private Long inboundMessageId;

    @Column(name = "evidence")
    private String evidence;

    /** Equal when the same was said. */
    @Column(name = "content_hash")
    private String contentHash;

    protected Announcement() {}

    Announcement(Shipment shipment, String partnerId, String number) {
        this.shipment = shipment;
        this.partnerId = partnerId;
        this.number = number;
    }

    /** Says something, for the first time or anew. */
    void say(GoodsAnnouncement said, String contentHash, Long inboundMessageId, Instant at) {
        this.shippedAt = said.shippedAt();
        this.expectedAt = said.expectedAt();
        this.announcedAt = at;
        this.withdrawnAt = null;
        this.inboundMessageId = inboundMessageId;
        this.evidence = said.evidence().length() <= EVIDENCE
                ? said.evidence()
                : said.evidence().substring(0, EVIDENCE);
        this.contentHash = contentHash;
    }

    void withdraw(Long inboundMessageId, Instant at) {
        this.withdrawnAt = at;
        this.inboundMessageId = inboundMessageId;
        this.contentHash = null;
    }

    boolean says(String hash) {
        return hash.equals(contentHash);
    }

    public Shipment shipment() {
        return shipment;
    }

    public String partnerId() {
        return partnerId;
    }

    public String number() {
        return number;
    }

    /** May be null. */
    public Instant shippedAt() {
        return shippedAt;
    }

    /** When it should be there, as its sender says; may be null. */
    public Instant expectedAt() {
        return expectedAt;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    /** Null while it holds. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** The message that said it last; null when from none. */
    public Long inboundMessageId() {
        return inboundMessageId;
    }

    public String evidence() {
        return evidence;
    }
}
