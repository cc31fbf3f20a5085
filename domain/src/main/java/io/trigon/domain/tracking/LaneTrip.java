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

    /** 0 is Monday from midnight, local to where it left; null when not known. */
    @Column(name = "hour_of_week")
    private Integer hourOfWeek;

    protected LaneTrip() {}

    /** @param hourOfWeek in which it left, see {@link #hourOfWeek()}; may be null */
    public LaneTrip(String lane, Long shipmentId, double metres, Duration took, Instant arrivedAt, Integer hourOfWeek) {
        this.lane = lane;
        this.shipmentId = shipmentId;
        this.metres = metres;
        this.minutes = took.toMinutes();
        this.arrivedAt = arrivedAt;
        this.hourOfWeek = hourOfWeek;
    }

    /** Metres as the crow flies gained in an hour, rests included. */
    public double metresPerHour() {
        return metres * 60 / Math.max(1, minutes);
    }

    /** The hour of the week in which it left, 0 for Monday from midnight, local to where it left; null when not known. */
    public Integer hourOfWeek() {
        return hourOfWeek;
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
