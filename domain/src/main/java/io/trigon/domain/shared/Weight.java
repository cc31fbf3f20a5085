package io.trigon.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A weight with its unit as it was declared. */
@Embeddable
public class Weight {
    /** Units of UN/ECE Recommendation 20. */
    public enum Unit {
        KGM,
        LBR
    }

    private static final BigDecimal KG_PER_POUND = new BigDecimal("0.45359237");

    @Column(name = "weight")
    private BigDecimal value;

    @Enumerated(EnumType.STRING)
    @Column(name = "weight_unit")
    private Unit unit;

    protected Weight() {}

    private Weight(BigDecimal value, Unit unit) {
        this.value = value;
        this.unit = unit;
    }

    /** @throws BrokenRule {@code weight-negative} */
    public static Weight of(BigDecimal value, Unit unit) {
        BrokenRule.unless(value.signum() >= 0, "weight-negative", "a weight can't be negative");
        return new Weight(value, unit);
    }

    public BigDecimal value() {
        return value;
    }

    public Unit unit() {
        return unit;
    }

    /** Kilograms, to the gram. */
    public BigDecimal kilograms() {
        BigDecimal kg = unit == Unit.LBR ? value.multiply(KG_PER_POUND) : value;
        return kg.setScale(3, RoundingMode.HALF_UP);
    }
}
