package io.trigon.domain.tracking;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    @Embedded
    private Reckoning reckoning;

    @Embedded
    private DriverClock driver;

    @Column(name = "lane")
    private String lane;

    @Transient
    private Duration doubt = Duration.ZERO;

    @Column(name = "computed_at")
    private Instant computedAt;

    protected EtaForecast() {}

    public EtaForecast(Long shipmentId) {
        this.shipmentId = shipmentId;
    }

    /** Replaces the forecast. The promise may be null. */
    void replace(Estimate estimate, Instant promised, Reckoning how, String laneName, Instant at) {
        this.expected = estimate.expected();
        this.earliest = estimate.earliest();
        this.latest = estimate.latest();
        this.doubt = estimate.range().doubt();
        this.basis = estimate.basis();
        this.remainingMetres = metresOf(estimate);
        this.promised = promised;
        this.computedAt = at;
        this.reckoning = how;
        this.lane = laneName;
    }

    private static Double metresOf(Estimate estimate) {
        if (estimate.basis() == Basis.ARRIVED) {
            return 0.0;
        }
        return estimate.reckoned() == null
                ? null
                : (Double) estimate.reckoned().road().metres();
    }

    /** What it was made of; empty when it was not reckoned from a distance. */
    public Optional<ForecastWhy> why() {
        return Optional.ofNullable(reckoning).map(r -> r.why(remainingMetres, lane));
    }

    /** The driver's hours; null while no device tells. */
    DriverClock driver() {
        return driver;
    }

    void driver(DriverClock clock) {
        this.driver = clock;
    }

    /** Half the range, had nothing been learned from how forecasts came out; known only while it is being made. */
    Duration doubt() {
        return doubt;
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

    /** Metres still to go by road; null when it was not read from distance. */
    public Double remainingMetres() {
        return remainingMetres;
    }

    public Instant computedAt() {
        return computedAt;
    }
}
