package io.trigon.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency (ISO 4217). */
@Embeddable
public class Money {
    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "currency")
    private String currency;

    protected Money() {}

    private Money(BigDecimal amount, String currency) {
        this.amount = amount;
        this.currency = currency;
    }

    /** @throws BrokenRule {@code currency-unknown} when the code is not one of ISO 4217 */
    public static Money of(BigDecimal amount, String currency) {
        try {
            return new Money(amount, Currency.getInstance(currency).getCurrencyCode());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new BrokenRule("currency-unknown", "no such currency: " + currency);
        }
    }

    public BigDecimal amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
