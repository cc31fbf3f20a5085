package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who signed for a shipment, when, and with which remark. */
@Entity
@Table(name = "proof_of_delivery")
public class ProofOfDelivery extends Stored {
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "remark")
    private String remark;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected ProofOfDelivery() {}

    public ProofOfDelivery(Shipment shipment, String signedBy, Instant signedAt, String remark, String recordedBy) {
        BrokenRule.unless(signedBy != null && !signedBy.isBlank(), "proof-without-name", "say who signed");
        this.shipment = shipment;
        this.signedBy = signedBy.strip();
        this.signedAt = signedAt;
        this.remark = remark;
        this.recordedBy = recordedBy;
    }

    public Shipment shipment() {
        return shipment;
    }

    public String signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String remark() {
        return remark;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
