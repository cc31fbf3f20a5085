package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The public number of a shipment: {@code TG}, twelve random characters (60 bits, so that it can't be guessed or counted)
 * and a check character (Luhn modulo 32). The alphabet is Crockford's base 32, without I, L, O and U.
 */
public record TrackingNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "TG";
    private static final int RANDOM = 12;
    private static final SecureRandom DICE = new SecureRandom();

    public TrackingNumber {
        BrokenRule.unless(isWellFormed(value), "tracking-number-form", "this is not a tracking number");
    }

    /** A new number. */
    public static TrackingNumber next() {
        StringBuilder body = new StringBuilder(RANDOM);
        for (int i = 0; i < RANDOM; i++) {
            body.append(ALPHABET.charAt(DICE.nextInt(ALPHABET.length())));
        }
        return new TrackingNumber(PREFIX + body + check(body.toString()));
    }

    /** Reads what a person typed: case, blanks and hyphens don't count, O is read as 0, I and L as 1. Empty if it is none. */
    public static Optional<TrackingNumber> read(String typed) {
        if (typed == null || typed.length() > 40) {
            return Optional.empty();
        }
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        String value = bare.replace('O', '0').replace('I', '1').replace('L', '1');
        return isWellFormed(value) ? Optional.of(new TrackingNumber(value)) : Optional.empty();
    }

    private static boolean isWellFormed(String value) {
        if (value == null || value.length() != PREFIX.length() + RANDOM + 1 || !value.startsWith(PREFIX)) {
            return false;
        }
        String body = value.substring(PREFIX.length(), value.length() - 1);
        return value.chars().skip(PREFIX.length()).allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(body) == value.charAt(value.length() - 1);
    }

    private static char check(String body) {
        int sum = 0;
        int base = ALPHABET.length();
        for (int i = body.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int addend = factor * ALPHABET.indexOf(body.charAt(i));
            sum += addend / base + addend % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }

    @Override
    public String toString() {
        return value;
    }
}
