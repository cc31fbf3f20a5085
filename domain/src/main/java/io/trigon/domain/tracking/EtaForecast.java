package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
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

    @Column(name = "start_at")
    private Instant startAt;

    @Column(name = "start_latitude")
    private Double startLatitude;

    @Column(name = "start_longitude")
    private Double startLongitude;

    @Column(name = "halts")
    private Integer halts;

    @Column(name = "metres_per_hour")
    private Double metresPerHour;

    @Column(name = "spread")
    private Double spread;

    @Column(name = "trips")
    private Integer trips;

    @Column(name = "lane")
    private String lane;

    @Column(name = "computed_at")
    private Instant computedAt;

    protected EtaForecast() {}

    public EtaForecast(Long shipmentId) {
        this.shipmentId = shipmentId;
    }

    /** Replaces the forecast. The promise may be null. */
    void replace(Estimate estimate, Instant promised, LanePace pace, String laneName, Instant at) {
        this.expected = estimate.expected();
        this.earliest = estimate.earliest();
        this.latest = estimate.latest();
        this.basis = estimate.basis();
        this.remainingMetres = estimate.remainingMetres();
        this.promised = promised;
        this.computedAt = at;
        explain(estimate.start(), pace, laneName);
    }

    private void explain(Estimate.Start start, LanePace pace, String laneName) {
        boolean reckoned = start != null;
        this.startAt = reckoned ? start.at() : null;
        this.startLatitude = reckoned ? (Double) start.place().latitude() : null;
        this.startLongitude = reckoned ? (Double) start.place().longitude() : null;
        this.halts = reckoned ? (Integer) start.halts() : null;
        this.metresPerHour = reckoned ? (Double) pace.metresPerHour() : null;
        this.spread = reckoned ? (Double) pace.spread() : null;
        this.trips = reckoned ? (Integer) pace.trips() : null;
        this.lane = laneName;
    }

    /** What it was made of; empty when it was not reckoned from a distance. */
    public Optional<ForecastWhy> why() {
        if (startAt == null || metresPerHour == null) {
            return Optional.empty();
        }
        return Optional.of(new ForecastWhy(
                remainingMetres,
                startAt,
                GeoPoint.of(startLatitude, startLongitude),
                halts,
                ArrivalModel.HALT.toMinutes(),
                metresPerHour / 1000,
                spread,
                lane,
                trips));
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
