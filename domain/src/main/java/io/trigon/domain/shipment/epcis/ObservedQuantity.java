package io.trigon.domain.shipment.epcis;

import java.math.BigDecimal;

/**
 * How much of a class of things an event names.
 *
 * @param role never {@link EpcRole#PARENT}
 * @param quantity null when it isn't known
 * @param unit of UN/ECE recommendation 20, such as {@code KGM}; null when the quantity counts pieces
 */
public record ObservedQuantity(EpcRole role, EpcisId epcClass, BigDecimal quantity, String unit) {}
