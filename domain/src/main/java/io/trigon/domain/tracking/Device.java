package io.trigon.domain.tracking;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A thing that sends positions. */
@Entity
@Table(name = "device")
public class Device extends Stored {
    @Column(name = "identifier")
    private String identifier;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company owner;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "label")
    private String label;

    @Column(name = "mounted_on")
    private String mountedOn;

    @Column(name = "mounted_at")
    private Instant mountedAt;

    @Column(name = "drivers")
    private Integer drivers;

    protected Device() {}

    /** The owner may be null. */
    public Device(String identifier, Company owner, Instant registeredAt) {
        this.identifier = identifier;
        this.owner = owner;
        this.registeredAt = registeredAt;
    }

    /** What people call it, and whose it is; either may be null. */
    public void belongTo(Company company, String name) {
        this.owner = company;
        this.label = name;
    }

    /** @param equipment in one, without blanks; null when it is taken down. The same again changes nothing */
    public void mount(String equipment, Instant at) {
        if (!Objects.equals(mountedOn, equipment)) {
            this.mountedOn = equipment;
            this.mountedAt = equipment == null ? null : at;
        }
    }

    /** @param number of drivers who take turns in its truck, 1 or 2; null when nobody says */
    public void drivenBy(Integer number) {
        this.drivers = number;
    }

    /** Who take turns in its truck; null when nobody said. */
    public Integer drivers() {
        return drivers;
    }

    public String identifier() {
        return identifier;
    }

    public Company owner() {
        return owner;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Null when nobody named it. */
    public String label() {
        return label;
    }

    /** The trailer, container or vehicle it moves with; null for none. */
    public String mountedOn() {
        return mountedOn;
    }

    /** Null when it is mounted on nothing. */
    public Instant mountedAt() {
        return mountedAt;
    }
}
