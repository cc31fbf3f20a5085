package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The bearer secret of an {@link ApiKey}: {@code trg_} and 256 random bits. Shown once, kept only as its hash. */
public record KeySecret(String value) {
    private static final String PREFIX = "trg_";
    private static final int BYTES = 32;
    private static final int LONGEST = 200;
    private static final SecureRandom DICE = new SecureRandom();

    /** Any visible ASCII text will do, so that the demo can have keys which people remember. */
    public KeySecret {
        BrokenRule.unless(isWellFormed(value), "key-form", "a key has 1 to 200 visible ASCII characters");
    }

    /** A new secret. */
    public static KeySecret next() {
        byte[] bits = new byte[BYTES];
        DICE.nextBytes(bits);
        return new KeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Reads what came over a wire; empty when it can't be a key. */
    public static Optional<KeySecret> read(String sent) {
        return isWellFormed(sent) ? Optional.of(new KeySecret(sent)) : Optional.empty();
    }

    private static boolean isWellFormed(String value) {
        return value != null && value.length() <= LONGEST && value.matches("[\\x21-\\x7e]+");
    }

    /** SHA-256 in hexadecimal, as {@link Users#keyByHash} wants it. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "KeySecret[…]";
    }
}
