package io.trigon.domain.shipment.gs1;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/** International bank account numbers (ISO 13616): a country, two check digits and the account. */
final class Iban {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    static Fault check(String part, int year) {
        if (!part.matches("[A-Z]{2}\\d{2}[0-9A-Z]{1,30}")) {
            return new Fault("scan-value", 0, "is a country, two digits and an account");
        }
        if (!COUNTRIES.contains(part.substring(0, 2))) {
            return new Fault("scan-country", 0, "no country has these letters");
        }
        StringBuilder digits = new StringBuilder();
        (part.substring(4) + part.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        boolean holds = new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
        return holds ? null : new Fault("scan-check-digit", 2, "the check digits are wrong");
    }
}
