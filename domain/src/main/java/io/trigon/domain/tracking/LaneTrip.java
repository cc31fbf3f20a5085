package io.trigon.domain.tracking;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A finished trip as its lane remembers it: how far as the crow flies, and how long from departure to arrival. */
@Entity
@Table(name = "lane_trip")
public class LaneTrip extends Stored {
    @Column(name = "lane")
    private String lane;

    @Column(name = "shipment_id")
    private Long shipmentId;

    @Column(name = "metres")
    private double metres;

    @Column(name = "minutes")
    private long minutes;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    protected LaneTrip() {}

    public LaneTrip(String lane, Long shipmentId, double metres, Duration took, Instant arrivedAt) {
        this.lane = lane;
        this.shipmentId = shipmentId;
        this.metres = metres;
        this.minutes = took.toMinutes();
        this.arrivedAt = arrivedAt;
    }

    /** Metres as the crow flies gained in an hour, rests included. */
    public double metresPerHour() {
        return metres * 60 / Math.max(1, minutes);
    }

    public String lane() {
        return lane;
    }

    public Long shipmentId() {
        return shipmentId;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }
}
