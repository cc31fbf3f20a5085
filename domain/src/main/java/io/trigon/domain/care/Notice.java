package io.trigon.domain.care;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Stored;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.triangle.SideRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** What one side was told about a shipment, in its own words, language and zone. */
@Entity
@Table(name = "notice")
public class Notice extends Stored {
    /** Why somebody is told. */
    public enum Kind {
        DELAY,
        NEW_FORECAST,
        ALL_CLEAR,
        ARRIVED_LATE
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private SideRole side;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "language")
    private String language;

    @Column(name = "zone")
    private String zone;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body")
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Unique: the same word is never said twice. Begins with the delay and the side. */
    @Column(name = "once_key")
    private String onceKey;

    @Column(name = "outbound_message_id")
    private Long outboundMessageId;

    protected Notice() {}

    public Notice(Shipment shipment, SideRole side, Kind kind, Channel channel, String onceKey, Instant createdAt) {
        this.shipment = shipment;
        this.company = shipment.party(side);
        this.side = side;
        this.kind = kind;
        this.channel = channel;
        this.onceKey = onceKey;
        this.createdAt = createdAt;
    }

    public Notice to(String recipient, Locale language, String zone) {
        this.recipient = recipient;
        this.language = language.toLanguageTag();
        this.zone = zone;
        return this;
    }

    public Notice saying(String subject, String body) {
        this.subject = subject;
        this.body = body;
        return this;
    }

    public void sentBy(Long outboundMessageId) {
        this.outboundMessageId = outboundMessageId;
    }

    public Shipment shipment() {
        return shipment;
    }

    public Company company() {
        return company;
    }

    public SideRole side() {
        return side;
    }

    public Kind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public String recipient() {
        return recipient;
    }

    public String language() {
        return language;
    }

    public String zone() {
        return zone;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Long outboundMessageId() {
        return outboundMessageId;
    }
}
