package io.trigon.domain.shipment;

import io.trigon.domain.shared.Stored;
import io.trigon.domain.shared.Weight;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is handled as one: a pallet, a carton. */
@Entity
@Table(name = "handling_unit")
public class HandlingUnit extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Column(name = "sscc")
    private String sscc;

    /** UN/ECE Recommendation 21, or the packaging word of the tender. */
    @Column(name = "packaging")
    private String packaging;

    @Column(name = "pieces")
    private int pieces;

    @Embedded
    private Weight weight;

    @Column(name = "description")
    private String description;

    protected HandlingUnit() {}

    HandlingUnit(Shipment shipment, Sscc sscc, String packaging, int pieces, Weight weight, String description) {
        this.shipment = shipment;
        this.sscc = sscc == null ? null : sscc.value();
        describe(packaging, pieces, weight, description);
    }

    /** Says anew what it is. */
    void describe(String packaging, int pieces, Weight weight, String description) {
        this.packaging = packaging;
        this.pieces = pieces;
        this.weight = weight;
        this.description = description;
    }

    public Shipment shipment() {
        return shipment;
    }

    /** Null while the unit carries none. */
    public Sscc sscc() {
        return sscc == null ? null : new Sscc(sscc);
    }

    public String packaging() {
        return packaging;
    }

    public int pieces() {
        return pieces;
    }

    /** May be null. */
    public Weight weight() {
        return weight;
    }

    public String description() {
        return description;
    }
}
