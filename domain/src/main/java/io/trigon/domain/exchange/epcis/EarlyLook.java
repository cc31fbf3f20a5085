package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * That captured events are to be looked through for those which named a shipment before it was known by that name. Looked for
 * at once, and twice more: events of a large document were looked up before the shipment was there, and are seen after it.
 */
@Entity
@Table(name = "epcis_early_look")
public class EarlyLook extends Stored {
    /** Until the next look; after the last one it is done with. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), SendSubscription.LATE);

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "looks")
    private int looks;

    /** The last event that was looked at this time. */
    @Column(name = "after_event")
    private long after;

    @Column(name = "due_at")
    private Instant dueAt;

    protected EarlyLook() {}

    EarlyLook(String trackingNumber, Instant dueAt) {
        this.trackingNumber = trackingNumber;
        this.dueAt = dueAt;
    }

    /** More is there than was looked at. */
    void goesOn(long last) {
        this.after = last;
    }

    /** Everything there is was looked at. @return whether it is to be looked at again */
    boolean again(Instant now) {
        boolean more = looks < PAUSES.size();
        this.dueAt = more ? now.plus(PAUSES.get(looks)) : dueAt;
        this.looks++;
        this.after = 0;
        return more;
    }

    void rests(Instant until) {
        this.dueAt = until;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public long after() {
        return after;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
