package io.trigon.domain.shipment.gs1;

import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.shared.BrokenRule;

/** Global Trade Item Number of GS1: 8, 12, 13 or 14 digits, the last one a check digit; kept with 14. */
public record Gtin(String value) {
    public Gtin {
        boolean length = value != null && value.matches("\\d{8}|\\d{12,14}");
        BrokenRule.unless(length, "gtin-length", "a GTIN has 8, 12, 13 or 14 digits");
        BrokenRule.unless(CheckDigit.holds(value), "gtin-check-digit", "the check digit of the GTIN is wrong");
        value = "0".repeat(14 - value.length()) + value;
    }
}
