package io.trigon.domain.shipment.gs1;

import java.math.BigInteger;

/** The pair of check characters behind alphanumeric keys. Source: GS1 General Specifications, section 7.9.5. */
final class CheckPair {
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int MODULUS = 1021;

    private CheckPair() {}

    static Fault check(String part, int year) {
        int data = part.length() - 2;
        if (data < 1) {
            return new Fault("scan-unreadable", 0, "is too short to end with two check characters");
        }
        return part.endsWith(of(part.substring(0, data)))
                ? null
                : new Fault("scan-check-digit", data, "the check characters are wrong");
    }

    /** The pair that belongs behind the text: its characters' places, weighted by primes from the right. */
    static String of(String text) {
        BigInteger prime = BigInteger.ONE;
        int sum = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            prime = prime.nextProbablePrime();
            sum += Repertoire.CSET_82.place(text.charAt(i)) * prime.intValue();
        }
        int rest = sum % MODULUS;
        return "" + CHARACTERS.charAt(rest >> 5) + CHARACTERS.charAt(rest & 31);
    }
}
