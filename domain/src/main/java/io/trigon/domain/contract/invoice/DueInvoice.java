package io.trigon.domain.contract.invoice;

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
import java.time.Instant;

/**
 * That a shipment is to be invoiced: noted in the transaction of its delivery, issued right after. So nobody who reports a
 * delivery waits for the number of an invoice, and a missing price holds no delivery up.
 */
@Entity
@Table(name = "due_invoice")
public class DueInvoice extends Stored {
    /** WAITING: to be issued. ISSUED: it was. HELD: it can't be, for the reason named; a person looks. */
    public enum State {
        WAITING,
        ISSUED,
        HELD
    }

    static final String TOO_EARLY = "invoice-too-early";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "reason")
    private String reason;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected DueInvoice() {}

    public DueInvoice(Shipment shipment, Instant at) {
        this.shipment = shipment;
        this.notedAt = at;
    }

    /** A delivery that was in doubt is none any more. */
    public void again() {
        if (TOO_EARLY.equals(reason)) {
            this.state = State.WAITING;
            this.reason = null;
            this.settledAt = null;
        }
    }

    void issued(Instant at) {
        this.state = State.ISSUED;
        this.reason = null;
        this.settledAt = at;
    }

    void held(String rule, Instant at) {
        this.state = State.HELD;
        this.reason = rule;
        this.settledAt = at;
    }

    public Shipment shipment() {
        return shipment;
    }

    public State state() {
        return state;
    }

    /** The rule that stands against it; null when none does. */
    public String reason() {
        return reason;
    }

    public Instant notedAt() {
        return notedAt;
    }

    /** Null while it waits. */
    public Instant settledAt() {
        return settledAt;
    }
}
