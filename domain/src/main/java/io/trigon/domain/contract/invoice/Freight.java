package io.trigon.domain.contract.invoice;

import io.trigon.domain.contract.RateBasis;
import java.math.BigDecimal;

/**
 * What is carried, as far as a price may ask for it.
 *
 * @param kilograms null when the weight of a unit is not known
 * @param kilometres null when the place of a stop is not known
 */
public record Freight(BigDecimal kilograms, BigDecimal kilometres, int units) {
    /** How much there is of what the rate is for; null when that is not known. */
    BigDecimal of(RateBasis basis) {
        return switch (basis) {
            case KG, HUNDRED_KG -> kilograms;
            case KM -> kilometres;
            case UNIT -> BigDecimal.valueOf(units);
        };
    }
}
