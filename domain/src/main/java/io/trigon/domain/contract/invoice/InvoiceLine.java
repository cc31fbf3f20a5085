package io.trigon.domain.contract.invoice;

import io.trigon.domain.contract.RateBasis;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** One charge of an invoice as it was when the invoice was issued, in the currency of its total. */
@Embeddable
public class InvoiceLine {
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ChargeKind kind;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis")
    private RateBasis basis;

    @Column(name = "rate")
    private BigDecimal rate;

    @Column(name = "amount")
    private BigDecimal amount;

    protected InvoiceLine() {}

    InvoiceLine(Charge charge) {
        this.kind = charge.kind();
        this.quantity = charge.quantity();
        this.basis = charge.basis();
        this.rate = charge.rate();
        this.amount = charge.amount();
    }

    /** The same charge once more. */
    public Charge charge() {
        return new Charge(kind, quantity, basis, rate, amount);
    }
}
