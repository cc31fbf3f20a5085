package io.trigon.domain.tracking;

import io.trigon.domain.shared.Stored;
import io.trigon.domain.shipment.Shipment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From when until when a device moves with a shipment, and how far its fixes were followed: what was inside which fence
 * after the last crossing. After a restart the fixes since then are followed again.
 */
@Entity
@Table(name = "device_tie")
public class DeviceTie extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "device_id")
    private Device device;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Column(name = "tied_from")
    private Instant from;

    @Column(name = "tied_until")
    private Instant until;

    /** The time of the last fix that needs no second look; null before the first. */
    @Column(name = "followed_until")
    private Instant followedUntil;

    /** Names of the fences that held the device then, separated by blanks. */
    @Column(name = "inside_stops")
    private String inside = "";

    @Column(name = "silence_told_at")
    private Instant silenceToldAt;

    protected DeviceTie() {}

    DeviceTie(Device device, Shipment shipment, Instant from) {
        this.device = device;
        this.shipment = shipment;
        this.from = from.truncatedTo(ChronoUnit.MICROS);
    }

    void follow(TripMark mark) {
        this.followedUntil = mark.followedUntil();
        this.inside = mark.inside();
    }

    /** Somebody is asked to look for the device. */
    public void tellSilence(Instant at) {
        this.silenceToldAt = at;
    }

    /** It is heard again, or nobody needs it any more. */
    public void forgetSilence() {
        this.silenceToldAt = null;
    }

    /** Null when nobody was asked to look for it since it was heard last. */
    public Instant silenceToldAt() {
        return silenceToldAt;
    }

    void end(Instant at) {
        this.until = at;
    }

    public Device device() {
        return device;
    }

    public Shipment shipment() {
        return shipment;
    }

    public Instant from() {
        return from;
    }

    /** Null while it lasts. */
    public Instant until() {
        return until;
    }

    /** Null before the first crossing or move. */
    public Instant followedUntil() {
        return followedUntil;
    }

    /** Fixes after this time are to be followed. */
    Instant followedFrom() {
        return followedUntil == null ? from : followedUntil;
    }

    public String inside() {
        return inside == null ? "" : inside;
    }
}
