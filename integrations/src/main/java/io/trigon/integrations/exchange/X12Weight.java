package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import java.math.BigDecimal;

/** Weights of X12, by either of its lists of units (elements 188 and 355). */
final class X12Weight {

    private X12Weight() {}

    /** Pounds and kilograms as they are; tons, short tons and grams turned into them; null for any other unit. */
    static Weight of(String value, String unit) {
        if (!value.matches("\\d{1,12}(\\.\\d{0,6})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(value);
        return switch (unit) {
            case "L", "LB" -> Weight.of(number, Weight.Unit.LBR);
            case "K", "KG" -> Weight.of(number, Weight.Unit.KGM);
            case "E", "MP" -> Weight.of(number.movePointRight(3), Weight.Unit.KGM);
            case "G", "GR" -> Weight.of(number.movePointLeft(3), Weight.Unit.KGM);
            case "S", "TN" -> Weight.of(number.multiply(BigDecimal.valueOf(2_000)), Weight.Unit.LBR);
            default -> null;
        };
    }
}
