package io.trigon.domain.contract.invoice;

import io.trigon.domain.contract.RateBasis;
import java.math.BigDecimal;

/**
 * One charge, and how it came about.
 *
 * @param quantity kilograms, kilometres or units; null where nothing is multiplied
 * @param basis what the rate is for; null where nothing is multiplied
 * @param rate the amount of the base, the rate, the minimum, or the per cent of fuel
 * @param amount rounded to the smallest unit of the currency
 */
public record Charge(ChargeKind kind, BigDecimal quantity, RateBasis basis, BigDecimal rate, BigDecimal amount) {}
