package io.trigon.domain.shipment;

import io.trigon.domain.party.Site;
import io.trigon.domain.shared.Stored;
import io.trigon.domain.shared.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.ZoneId;

/** Where a shipment halts to be loaded or unloaded, and when that was agreed. */
@Entity
@Table(name = "stop")
public class Stop extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    /** 1 for the first. */
    @Column(name = "stop_no")
    private int number;

    /** By which the sender of the order knows it: it may count places that are no stops of ours. */
    @Column(name = "order_no")
    private Integer orderNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private StopKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "site_id")
    private Site site;

    @Embedded
    private TimeWindow window;

    @Column(name = "zone")
    private String zone;

    protected Stop() {}

    Stop(Shipment shipment, int number, StopKind kind, Site site, TimeWindow window, ZoneId zone) {
        this.shipment = shipment;
        this.number = number;
        this.kind = kind;
        this.site = site;
        this.window = window;
        this.zone = zone.getId();
    }

    Stop orderedAs(Integer number) {
        this.orderNumber = number;
        return this;
    }

    /** Agrees place and time anew. */
    void agree(StopKind kind, Site site, TimeWindow window, ZoneId zone) {
        this.kind = kind;
        this.site = site;
        this.window = window;
        this.zone = zone.getId();
    }

    public Shipment shipment() {
        return shipment;
    }

    public int number() {
        return number;
    }

    /** Whether the sender of the order means it by this number: its own, or ours where it gave none. */
    boolean isKnownAs(int number) {
        return number == orderedNumber();
    }

    /** The number by which the sender of the order means it: its own, or ours where it gave none. */
    public int orderedNumber() {
        return orderNumber == null ? number : orderNumber;
    }

    public StopKind kind() {
        return kind;
    }

    public Site site() {
        return site;
    }

    /** Never null; its ends may be. */
    public TimeWindow window() {
        return window == null ? TimeWindow.of(null, null) : window;
    }

    /** The zone of the place. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
