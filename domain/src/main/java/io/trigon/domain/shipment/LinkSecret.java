package io.trigon.domain.shipment;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the secret of a tracking link: 128 random bits, safe in a URL. */
final class LinkSecret {
    private static final SecureRandom DICE = new SecureRandom();

    private LinkSecret() {}

    static String next() {
        byte[] bits = new byte[16];
        DICE.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
