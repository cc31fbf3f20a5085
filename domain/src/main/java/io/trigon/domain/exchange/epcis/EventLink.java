package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shipment.MilestoneCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** Of which shipment an event tells, and what. */
@Embeddable
public class EventLink {
    @Column(name = "shipment_id")
    private long shipmentId;

    @Column(name = "tracking_number")
    private String trackingNumber;

    /** What the event says happened; null when it says nothing that is a milestone of ours. */
    @Enumerated(EnumType.STRING)
    @Column(name = "means")
    private MilestoneCode means;

    protected EventLink() {}

    EventLink(long shipmentId, String trackingNumber, MilestoneCode means) {
        this.shipmentId = shipmentId;
        this.trackingNumber = trackingNumber;
        this.means = means;
    }

    public long shipmentId() {
        return shipmentId;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public MilestoneCode means() {
        return means;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof EventLink l && shipmentId == l.shipmentId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(shipmentId);
    }
}
