package io.trigon.domain.sales;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A company worth a call, and why. */
@Entity
@Table(name = "lead")
public class Lead extends Stored {
    /** Where a lead stands. */
    public enum State {
        OPEN,
        WON,
        DROPPED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

    /** The tracking number of the shipment that is the reason. */
    @Column(name = "tracking_number")
    private String trackingNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OPEN;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Lead() {}

    public Lead(Company company, String trackingNumber, Instant openedAt) {
        this.company = company;
        this.trackingNumber = trackingNumber;
        this.openedAt = openedAt;
    }

    public void close(State state) {
        this.state = state;
    }

    public Company company() {
        return company;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public State state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
