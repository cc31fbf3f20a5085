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

    /** By road, as its device was seen; null when no device was with it all the way. */
    @Column(name = "driven_metres")
    private Double drivenMetres;

    @Column(name = "driven_seconds")
    private Long drivenSeconds;

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

    /** What its device saw of it: metres by road, and the time at the wheel. */
    LaneTrip driven(double metres, Duration wheel) {
        this.drivenMetres = metres;
        this.drivenSeconds = wheel.toSeconds();
        return this;
    }

    /** Whether a device was with it. */
    boolean isMeasured() {
        return drivenMetres != null && drivenSeconds != null && drivenMetres > 0 && drivenSeconds > 0;
    }

    /** Metres by road for one of the crow; of a measured trip. */
    double detour() {
        return drivenMetres / metres;
    }

    /** Hours at the wheel for a metre by road; of a measured trip. */
    double hoursADrivenMetre() {
        return drivenSeconds / 3600.0 / drivenMetres;
    }

    /** As the crow flies. */
    public double metres() {
        return metres;
    }

    /** From departure to arrival, without the time of halts between. */
    public Duration took() {
        return Duration.ofMinutes(Math.max(1, minutes));
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
