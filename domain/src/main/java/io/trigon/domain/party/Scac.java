package io.trigon.domain.party;

import io.trigon.domain.shared.BrokenRule;
import java.util.Locale;

/** Standard Carrier Alpha Code: two to four letters. */
public record Scac(String value) {
    public Scac {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        BrokenRule.unless(value.matches("[A-Z]{2,4}"), "scac-form", "a SCAC has two to four letters");
    }

    public static Scac of(String value) {
        return new Scac(value);
    }
}
