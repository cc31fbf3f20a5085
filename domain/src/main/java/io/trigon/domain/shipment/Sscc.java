package io.trigon.domain.shipment;

import io.trigon.domain.party.CheckDigit;
import io.trigon.domain.shared.BrokenRule;

/** Serial Shipping Container Code of GS1: 18 digits, the last one a check digit. */
public record Sscc(String value) {
    public Sscc {
        BrokenRule.unless(value != null && value.matches("\\d{18}"), "sscc-length", "an SSCC has 18 digits");
        BrokenRule.unless(CheckDigit.holds(value), "sscc-check-digit", "the check digit of the SSCC is wrong");
    }

    public static Sscc of(String value) {
        return new Sscc(value);
    }
}
