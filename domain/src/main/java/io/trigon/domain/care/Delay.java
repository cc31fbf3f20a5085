package io.trigon.domain.care;

import io.trigon.domain.shared.Stored;
import io.trigon.domain.shipment.Shipment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The dialogue about one shipment being late: what was forecast, what both sides were told last, how it ended. */
@Entity
@Table(name = "delay")
public class Delay extends Stored {
    /** How it stands: ARRIVED_IN_TIME was a false alarm, ARRIVED_LATE was not. */
    public enum State {
        OPEN,
        ARRIVED_IN_TIME,
        ARRIVED_LATE,
        CALLED_OFF
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.OPEN;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "promised_at")
    private Instant promised;

    @Column(name = "expected_at")
    private Instant expected;

    @Column(name = "earliest_at")
    private Instant earliest;

    @Column(name = "latest_at")
    private Instant latest;

    /** The expected arrival that both sides were told last. */
    @Column(name = "told_expected_at")
    private Instant toldExpected;

    /** How often both sides were told something. */
    @Column(name = "told_times")
    private int toldTimes;

    protected Delay() {}

    Delay(Shipment shipment, Instant promised, Instant openedAt) {
        this.shipment = shipment;
        this.promised = promised;
        this.openedAt = openedAt;
    }

    void expects(Instant expected, Instant earliest, Instant latest, Instant promised) {
        this.expected = expected;
        this.earliest = earliest;
        this.latest = latest;
        this.promised = promised;
    }

    /** Both sides are being told the present forecast. */
    void tell() {
        this.toldExpected = expected;
        this.toldTimes++;
    }

    void end(State state, Instant at) {
        this.state = state;
        this.closedAt = at;
    }

    /** How much later than promised by the present forecast; never null. */
    public Duration lateness() {
        return Duration.between(promised, expected);
    }

    public Shipment shipment() {
        return shipment;
    }

    public State state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant promised() {
        return promised;
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

    public Instant toldExpected() {
        return toldExpected;
    }

    public int toldTimes() {
        return toldTimes;
    }
}
