package io.trigon.domain.contract;

import io.trigon.domain.shared.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * What the customer pays on a lane, in the currency of its contract and without tax: an amount for each shipment, a rate for
 * what is carried, or both; at least the minimum; and on all of it fuel, in per cent.
 */
@Embeddable
public class LaneRate {
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final BigDecimal MOST_FUEL = BigDecimal.valueOf(200);
    private static final int DIGITS = 4;

    @Column(name = "rate_base")
    private BigDecimal base;

    @Enumerated(EnumType.STRING)
    @Column(name = "rate_basis")
    private RateBasis basis;

    @Column(name = "rate_per_basis")
    private BigDecimal perBasis;

    @Column(name = "rate_minimum")
    private BigDecimal minimum;

    @Column(name = "fuel_percent")
    private BigDecimal fuelPercent;

    protected LaneRate() {}

    /**
     * Any may be null, but not both base and rate.
     *
     * @param base for each shipment
     * @param perBasis for one {@link RateBasis#size()} of the basis
     * @param minimum for base and rate together, before fuel
     * @param fuelPercent 0 to 200, on base, rate and minimum
     * @throws BrokenRule {@code lane-rate-empty} without base and rate, {@code lane-rate-basis} for a rate without a basis or a
     *     basis without a rate, {@code lane-rate-range} for an amount below zero, of a billion or more, or of more than four
     *     decimals
     */
    public LaneRate(BigDecimal base, RateBasis basis, BigDecimal perBasis, BigDecimal minimum, BigDecimal fuelPercent) {
        BrokenRule.unless((basis == null) == (perBasis == null), "lane-rate-basis", "a rate is for something");
        boolean ranged = fits(base, LARGEST)
                && fits(perBasis, LARGEST)
                && fits(minimum, LARGEST)
                && fits(fuelPercent, MOST_FUEL);
        BrokenRule.unless(ranged, "lane-rate-range", "an amount of the price is out of range");
        BrokenRule.unless(isAsked(base) || isAsked(perBasis), "lane-rate-empty", "a price has a base, a rate or both");
        this.base = base;
        this.basis = basis;
        this.perBasis = perBasis;
        this.minimum = minimum;
        this.fuelPercent = fuelPercent;
    }

    private static boolean fits(BigDecimal amount, BigDecimal most) {
        return amount == null
                || amount.signum() >= 0
                        && amount.compareTo(most) <= 0
                        && amount.stripTrailingZeros().scale() <= DIGITS;
    }

    private static boolean isAsked(BigDecimal amount) {
        return amount != null && amount.signum() > 0;
    }

    /** For each shipment; null for nothing. */
    public BigDecimal base() {
        return base;
    }

    /** Null when nothing is asked for what is carried. */
    public RateBasis basis() {
        return basis;
    }

    /** For one {@link RateBasis#size()} of the basis; null when there is none. */
    public BigDecimal perBasis() {
        return perBasis;
    }

    /** Null for none. */
    public BigDecimal minimum() {
        return minimum;
    }

    /** Null for none. */
    public BigDecimal fuelPercent() {
        return fuelPercent;
    }

    /** Whether it says anything: a row without a price is read as one that is empty. */
    boolean isSaid() {
        return isAsked(base) || isAsked(perBasis);
    }
}
