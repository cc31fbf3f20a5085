package io.trigon.domain.tracking;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A shipment's device was in an area that belongs to no stop of it: from when, until when. */
@Entity
@Table(name = "area_visit")
public class AreaVisit extends Stored {
    @Column(name = "shipment_id")
    private long shipmentId;

    @Column(name = "geofence_id")
    private long geofenceId;

    @Column(name = "device")
    private String device;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "left_at")
    private Instant leftAt;

    protected AreaVisit() {}

    AreaVisit(long shipmentId, long geofenceId, String device, Instant enteredAt) {
        this.shipmentId = shipmentId;
        this.geofenceId = geofenceId;
        this.device = device;
        this.enteredAt = enteredAt;
    }

    /** What left before it came stayed no time. */
    void end(Instant at) {
        this.leftAt = at.isBefore(enteredAt) ? enteredAt : at;
    }

    /** How long it stayed, or has stayed until now. */
    public Duration dwell(Instant now) {
        return Duration.between(enteredAt, leftAt == null ? now : leftAt);
    }

    public long shipmentId() {
        return shipmentId;
    }

    public long geofenceId() {
        return geofenceId;
    }

    public String device() {
        return device;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Null while it is there. */
    public Instant leftAt() {
        return leftAt;
    }
}
