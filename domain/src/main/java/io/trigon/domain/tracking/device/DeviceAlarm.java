package io.trigon.domain.tracking.device;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A device warned of something: a call for help, a cut of its power. */
@Entity
@Table(name = "device_alarm")
public class DeviceAlarm extends Stored {
    @Column(name = "device")
    private String device;

    @Column(name = "raised_at")
    private Instant at;

    @Column(name = "kind")
    private String kind;

    @Column(name = "latitude")
    private Double latitude;

    @Column(name = "longitude")
    private Double longitude;

    protected DeviceAlarm() {}

    /**
     * @param kind a word such as {@code sos}, as {@link DeviceReport#alarm()} has it
     * @param latitude null when the place is not known, as the longitude
     */
    public DeviceAlarm(String device, Instant at, String kind, Double latitude, Double longitude) {
        this.device = device;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.kind = kind;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    public String device() {
        return device;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public Double latitude() {
        return latitude;
    }

    public Double longitude() {
        return longitude;
    }
}
