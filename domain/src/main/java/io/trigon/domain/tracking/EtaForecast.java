package io.trigon.domain.tracking;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** When a shipment will be there, as a range, against what was promised. One a shipment, replaced by each new forecast. */
@Entity
@Table(name = "eta_forecast")
public class EtaForecast extends Stored {
    /** What a forecast rests on. */
    public enum Basis {
        PLAN,
        MILESTONE,
        POSITION,
        CARRIER_ESTIMATE,
        ARRIVED
    }

    @Column(name = "shipment_id")
    private Long shipmentId;

    @Column(name = "expected_at")
    private Instant expected;

    @Column(name = "earliest_at")
    private Instant earliest;

    @Column(name = "latest_at")
    private Instant latest;

    @Column(name = "promised_at")
    private Instant promised;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis")
    private Basis basis;

    @Column(name = "remaining_metres")
    private Double remainingMetres;

    @Column(name = "computed_at")
    private Instant computedAt;

    protected EtaForecast() {}

    public EtaForecast(Long shipmentId) {
        this.shipmentId = shipmentId;
    }

    /** Replaces the forecast. The promise may be null. */
    void replace(Estimate estimate, Instant promised, Instant computedAt) {
        this.expected = estimate.expected();
        this.earliest = estimate.earliest();
        this.latest = estimate.latest();
        this.basis = estimate.basis();
        this.remainingMetres = estimate.remainingMetres();
        this.promised = promised;
        this.computedAt = computedAt;
    }

    /** How much later than promised; negative when early; null without a promise. */
    public Duration lateness() {
        return promised == null || expected == null ? null : Duration.between(promised, expected);
    }

    public Long shipmentId() {
        return shipmentId;
    }

    public Instant expected() {
        return expected;
    }

    public Instant earliest() {
        return earliest;
    }

    public Instant latest() {
        return latest;
    }

    public Instant promised() {
        return promised;
    }

    public Basis basis() {
        return basis;
    }

    /** Metres still to go along the expected way; null when it was not read from distance. */
    public Double remainingMetres() {
        return remainingMetres;
    }

    public Instant computedAt() {
        return computedAt;
    }
}
