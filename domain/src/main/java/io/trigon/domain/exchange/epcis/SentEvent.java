package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that a subscriber took. Kept as long as others of its time may still come to light. */
@Entity
@Table(name = "epcis_sent")
public class SentEvent extends Stored {
    @Column(name = "subscription_id")
    private long subscriptionId;

    /** The row of a captured event, or of a milestone of ours. */
    @Column(name = "event_id")
    private long eventId;

    @Column(name = "record_time")
    private Instant recordTime;

    protected SentEvent() {}

    SentEvent(long subscriptionId, long eventId, Instant recordTime) {
        this.subscriptionId = subscriptionId;
        this.eventId = eventId;
        this.recordTime = recordTime;
    }

    public long subscriptionId() {
        return subscriptionId;
    }

    public long eventId() {
        return eventId;
    }

    public Instant recordTime() {
        return recordTime;
    }
}
