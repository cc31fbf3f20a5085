package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.ContentHash;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.Stored;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An event as a partner captured it. Once for its id, and once more for the declaration that it was wrong. What it says is never
 * changed; of which shipments it tells may be learned later.
 */
@Entity
@Table(name = "epcis_event")
public class KeptEvent extends Stored {
    /** A milestone that came of an event is known by this and the event's row. */
    private static final String REFERENCE = "epcis:";

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "message_id")
    private long messageId;

    @Column(name = "event_id")
    private String eventId;

    /** Of the id, which may be long. */
    @Column(name = "event_key")
    private String eventKey;

    /** Whether it declares the event of this id to be wrong. */
    @Column(name = "is_error")
    private boolean error;

    @Column(name = "identified")
    private boolean identified;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private EventType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    private EventAction action;

    @Column(name = "event_time")
    private Instant eventTime;

    @Column(name = "record_time")
    private Instant recordTime;

    @Column(name = "biz_step")
    private String bizStep;

    @Column(name = "disposition")
    private String disposition;

    @Column(name = "read_point")
    private String readPoint;

    @Column(name = "biz_location")
    private String bizLocation;

    @Column(name = "transformation_id")
    private String transformationId;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "error_reason")
    private String errorReason;

    @Lob
    @Column(name = "json")
    private byte[] json;

    @Lob
    @Column(name = "context")
    private byte[] context;

    /** When its partner declared it to be wrong; null while it stands. */
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "epcis_term", joinColumns = @JoinColumn(name = "event_id"))
    private Set<EventTerm> terms = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "epcis_link", joinColumns = @JoinColumn(name = "event_id"))
    private Set<EventLink> links = new LinkedHashSet<>();

    protected KeptEvent() {}

    KeptEvent(TradingPartner partner, long messageId, ObservedEvent event, Instant recordTime) {
        this.partnerId = partner.partnerId();
        this.companyId = partner.company() == null ? null : partner.company().id();
        this.messageId = messageId;
        this.eventId = event.eventId();
        this.eventKey = keyOf(event.eventId());
        this.identified = event.identified();
        this.type = event.type();
        this.action = event.action();
        this.eventTime = event.eventTime();
        this.recordTime = recordTime;
        this.bizStep = EventWord.of(event.bizStep());
        this.disposition = EventWord.of(event.disposition());
        this.readPoint = EventWord.of(event.readPoint());
        this.bizLocation = EventWord.of(event.bizLocation());
        this.transformationId = EventWord.of(event.transformationId());
        this.json = event.json().getBytes(StandardCharsets.UTF_8);
        this.context = event.context() == null ? null : event.context().getBytes(StandardCharsets.UTF_8);
        this.terms = EventTerms.of(event);
        if (event.error() != null) {
            this.error = true;
            this.declaredAt = event.error().declarationTime();
            this.errorReason = EventWord.of(event.error().reason());
        }
    }

    /** By what an id of any length is found. */
    public static String keyOf(String eventId) {
        return ContentHash.of(eventId.getBytes(StandardCharsets.UTF_8));
    }

    /** By which the milestones that came of it are known. */
    String reference() {
        return REFERENCE + id();
    }

    /** What it said, as far as shipments can be found by it; what is compared is in the normal form. */
    ObservedEvent observed() {
        return new ObservedEvent(
                type,
                eventId,
                identified,
                action,
                eventTime,
                ZoneOffset.UTC,
                bizStep,
                disposition,
                EventTerms.words(terms, EventTerm.Field.DISPOSITION_SET),
                List.of(),
                EventTerms.id(readPoint),
                EventTerms.id(bizLocation),
                transformationId,
                EventTerms.things(terms),
                List.of(),
                EventTerms.transactions(terms),
                List.of(),
                List.of(),
                null,
                json(),
                context());
    }

    void tells(EventLink link) {
        links.remove(link);
        links.add(link);
    }

    boolean says(long shipmentId, MilestoneCode means) {
        return links.stream().anyMatch(l -> l.shipmentId() == shipmentId && l.means() == means);
    }

    void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    public String partnerId() {
        return partnerId;
    }

    public long messageId() {
        return messageId;
    }

    public String eventId() {
        return eventId;
    }

    /** Whether its id came with it. */
    public boolean isIdentified() {
        return identified;
    }

    public boolean isError() {
        return error;
    }

    public Instant eventTime() {
        return eventTime;
    }

    public Instant recordTime() {
        return recordTime;
    }

    /** As it came. */
    public String json() {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** How large it is. */
    public int bytes() {
        return json.length;
    }

    /** By which its prefixes go; null when there was none. */
    public String context() {
        return context == null ? null : new String(context, StandardCharsets.UTF_8);
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public Set<EventTerm> terms() {
        return Set.copyOf(terms);
    }

    public Set<EventLink> links() {
        return Set.copyOf(links);
    }
}
