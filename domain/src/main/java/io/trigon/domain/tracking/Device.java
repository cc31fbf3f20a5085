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

    protected Device() {}

    /** The owner may be null. */
    public Device(String identifier, Company owner, Instant registeredAt) {
        this.identifier = identifier;
        this.owner = owner;
        this.registeredAt = registeredAt;
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
}
