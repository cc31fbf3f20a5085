package io.trigon.domain.shipment;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A scan that its sender gave an id and that took effect: sent again, it is answered alike and changes nothing. */
@Entity
@Table(name = "taken_scan")
public class TakenScan extends Stored {
    @Column(name = "user_id")
    private long userId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "code")
    private String code;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "sscc")
    private String sscc;

    @Enumerated(EnumType.STRING)
    @Column(name = "milestone")
    private MilestoneCode milestone;

    @Column(name = "scanned_at")
    private Instant at;

    @Column(name = "place")
    private String place;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected TakenScan() {}

    TakenScan(long userId, String clientId, String code, RecordScan.Recorded effect, Instant takenAt) {
        this.userId = userId;
        this.clientId = clientId;
        this.code = code;
        this.trackingNumber = effect.trackingNumber().value();
        this.sscc = effect.sscc() == null ? null : effect.sscc().value();
        this.milestone = effect.milestone();
        this.at = effect.at();
        this.place = effect.place();
        this.takenAt = takenAt;
    }

    public long userId() {
        return userId;
    }

    public String clientId() {
        return clientId;
    }

    public String code() {
        return code;
    }

    /** What it did when it was taken. */
    RecordScan.Recorded again() {
        Sscc unit = sscc == null ? null : new Sscc(sscc);
        return new RecordScan.Recorded(new TrackingNumber(trackingNumber), unit, milestone, at, place, true);
    }
}
