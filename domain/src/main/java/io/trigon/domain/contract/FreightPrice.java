package io.trigon.domain.contract;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Stored;
import io.trigon.domain.shipment.Shipment;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was agreed with a carrier for carrying one shipment. */
@Entity
@Table(name = "freight_price")
public class FreightPrice extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipment_id")
    private Shipment shipment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carrier_id")
    private Company carrier;

    @Embedded
    private Money price;

    @Column(name = "agreed_by")
    private String agreedBy;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    protected FreightPrice() {}

    FreightPrice(Shipment shipment, Company carrier) {
        this.shipment = shipment;
        this.carrier = carrier;
    }

    /** @throws BrokenRule {@code price-negative} */
    void agree(Money price, String by, Instant at) {
        BrokenRule.unless(price.amount().signum() >= 0, "price-negative", "a price is not below zero");
        this.price = price;
        this.agreedBy = by;
        this.agreedAt = at;
    }

    public Shipment shipment() {
        return shipment;
    }

    public Company carrier() {
        return carrier;
    }

    public Money price() {
        return price;
    }

    /** The login of who wrote it down. */
    public String agreedBy() {
        return agreedBy;
    }

    public Instant agreedAt() {
        return agreedAt;
    }
}
