package io.trigon.domain.party;

import io.trigon.domain.shared.BrokenRule;

/** Global Location Number of GS1: 13 digits, the last one a check digit. */
public record Gln(String value) {
    public Gln {
        BrokenRule.unless(value != null && value.matches("\\d{13}"), "gln-length", "a GLN has 13 digits");
        BrokenRule.unless(CheckDigit.holds(value), "gln-check-digit", "the check digit of the GLN is wrong");
    }

    public static Gln of(String value) {
        return new Gln(value);
    }
}
