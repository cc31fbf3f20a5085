package io.trigon.domain.shipment;

import io.trigon.domain.shared.Stored;
import io.trigon.domain.shared.Weight;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** What is handled as one: a pallet, a carton. */
@Entity
@Table(name = "handling_unit")
public class HandlingUnit extends Stored {
    static final int PACKAGING = 100;
    static final int DESCRIPTION = 1_000;

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

    /** Whether the order named it. */
    @Column(name = "tendered")
    private boolean tendered = true;

    /** Whether its code is one of ours: the order doesn't know it. */
    @Column(name = "labelled")
    private boolean labelled;

    /** What announced it last; null when nothing did. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "announcement_id")
    private Announcement announcement;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "unit_item", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "line")
    private List<UnitItem> items = new ArrayList<>();

    protected HandlingUnit() {}

    HandlingUnit(Shipment shipment, Sscc sscc, String packaging, int pieces, Weight weight, String description) {
        this.shipment = shipment;
        this.sscc = sscc == null ? null : sscc.value();
        describe(packaging, pieces, weight, description);
    }

    /** It gets a code of ours. */
    Sscc labelled(Sscc ours) {
        this.sscc = ours.value();
        this.labelled = true;
        return ours;
    }

    /** The order names it. */
    HandlingUnit ordered() {
        this.tendered = true;
        return this;
    }

    /** It is announced, with what it holds; the order's own count stays, so that the order said again is the same order. */
    void announcedBy(Announcement by, GoodsAnnouncement.AnnouncedUnit unit) {
        this.announcement = by;
        this.items.clear();
        unit.items().forEach(item -> items.add(new UnitItem(item)));
        this.packaging = unit.packaging() == null ? packaging : unit.packaging();
        this.pieces = tendered ? pieces : unit.pieces();
        this.weight = unit.weight() == null ? weight : unit.weight();
        String words = items.isEmpty() ? null : items.get(0).description();
        this.description = description == null ? words : description;
    }

    /** Nobody announces it any more. */
    void announcedNoMore() {
        this.announcement = null;
        this.items.clear();
    }

    /** The order names it no more. */
    void orderedNoMore() {
        this.tendered = false;
    }

    boolean isAnnouncedBy(Announcement one) {
        return announcement == one
                || announcement != null
                        && announcement.id() != null
                        && announcement.id().equals(one.id());
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

    /** Whether the order named it; else it is known from what was announced. */
    public boolean isTendered() {
        return tendered;
    }

    /** Whether its code is one of ours: the order doesn't know it. */
    public boolean isLabelled() {
        return labelled;
    }

    /** What announced it last; null when nothing did. */
    public Announcement announcement() {
        return announcement;
    }

    /** What it holds, as announced. */
    public List<UnitItem> items() {
        return List.copyOf(items);
    }
}
