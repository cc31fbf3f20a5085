package io.trigon.domain.contract.invoice;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * What a shipment costs its payer, or why that can't be said.
 *
 * @param contract the number of the contract that says so; null when a person asks an amount
 * @param charges in their order; empty when there is no price
 * @param total their sum; null when there is no price
 * @param missing the rule that stands against a price; null when there is one
 */
public record Pricing(String contract, List<Charge> charges, Money total, String missing) {
    /** Nobody agreed with the payer what it pays. */
    public static final String NO_CONTRACT = "invoice-payer-without-contract";

    /** No lane of the payer's contract leads from the first pick-up to the last delivery. */
    public static final String NO_LANE = "invoice-without-lane";

    public static final String NO_PRICE = "invoice-lane-without-price";
    public static final String NO_WEIGHT = "invoice-weight-unknown";
    public static final String NO_DISTANCE = "invoice-distance-unknown";

    /** The price comes to nothing. */
    public static final String NOTHING = "invoice-of-nothing";

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    static Pricing none(String why) {
        return new Pricing(null, List.of(), null, why);
    }

    static Pricing of(String contract, String currency, List<Charge> charges) {
        if (charges.isEmpty()) {
            return none(NOTHING);
        }
        BigDecimal sum = charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Pricing(contract, List.copyOf(charges), Money.of(sum, currency), null);
    }

    /**
     * An amount that a person asks.
     *
     * @throws BrokenRule {@code invoice-amount} for nothing or less, more than a billion, or parts of the smallest unit of the
     *     currency
     */
    static Pricing byHand(Money asked) {
        BigDecimal amount = asked.amount();
        int digits = Currency.getInstance(asked.currency()).getDefaultFractionDigits();
        boolean payable = amount.signum() > 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= digits;
        BrokenRule.unless(payable, "invoice-amount", "not an amount to be paid: " + asked);
        BigDecimal shown = amount.setScale(Math.max(0, digits), RoundingMode.UNNECESSARY);
        return of(null, asked.currency(), List.of(new Charge(ChargeKind.BASE, null, null, shown, shown)));
    }

    public boolean isKnown() {
        return missing == null;
    }
}
