package io.trigon.domain.contract.invoice;

import io.trigon.domain.contract.LaneRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Works out by the price of a lane what is to be paid for freight. Each line is rounded by itself, half up, to the smallest unit
 * of the currency (ISO 4217: two decimals for EUR, none for JPY), and what follows reckons with the rounded lines: so the lines
 * that a customer reads add up to the total. In this order:
 *
 * <ol>
 *   <li>base: for each shipment;
 *   <li>haulage: quantity × rate ÷ size of the basis ({@link io.trigon.domain.contract.RateBasis});
 *   <li>minimum: what both together lack of it;
 *   <li>fuel: its per cent of the three.
 * </ol>
 *
 * Lines of nothing are left out. Nothing is taxed: taxes are not ours to know.
 */
public final class RateFreight {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LaneRate rate;
    private final int digits;
    private final List<Charge> charges = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    private RateFreight(LaneRate rate, String currency) {
        this.rate = rate;
        this.digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /**
     * @param currency of the contract
     * @param freight knows what the rate is for, see {@link #isKnown}
     */
    public static List<Charge> rate(LaneRate rate, String currency, Freight freight) {
        RateFreight rating = new RateFreight(rate, currency);
        rating.base();
        rating.haulage(freight);
        rating.minimum();
        rating.fuel();
        return List.copyOf(rating.charges);
    }

    /** Whether all is known that the price asks for. */
    public static boolean isKnown(LaneRate rate, Freight freight) {
        return rate.basis() == null || freight.of(rate.basis()) != null;
    }

    private void base() {
        if (rate.base() != null) {
            add(ChargeKind.BASE, null, rate.base(), rate.base());
        }
    }

    private void haulage(Freight freight) {
        if (rate.basis() != null) {
            BigDecimal quantity = freight.of(rate.basis());
            BigDecimal exact = quantity.multiply(rate.perBasis())
                    .divide(BigDecimal.valueOf(rate.basis().size()));
            add(ChargeKind.HAULAGE, quantity, rate.perBasis(), exact);
        }
    }

    private void minimum() {
        if (rate.minimum() != null && rate.minimum().compareTo(sum) > 0) {
            add(ChargeKind.MINIMUM, null, rate.minimum(), rate.minimum().subtract(sum));
        }
    }

    private void fuel() {
        if (rate.fuelPercent() != null) {
            add(
                    ChargeKind.FUEL,
                    null,
                    rate.fuelPercent(),
                    sum.multiply(rate.fuelPercent()).divide(HUNDRED));
        }
    }

    private void add(ChargeKind kind, BigDecimal quantity, BigDecimal by, BigDecimal exact) {
        BigDecimal amount = exact.setScale(digits, RoundingMode.HALF_UP);
        if (amount.signum() > 0) {
            charges.add(new Charge(kind, quantity, quantity == null ? null : rate.basis(), by, amount));
            sum = sum.add(amount);
        }
    }
}
