package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/** A message integrity check: what a receipt says was received. */
record Mic(byte[] value, Digest digest) {

    static Mic of(byte[] content, Digest digest) {
        try {
            return new Mic(
                    MessageDigest.getInstance(Algorithms.javaName(digest)).digest(content), digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** As in {@code Received-Content-MIC}; empty when it can't be read. */
    static Optional<Mic> read(String text) {
        int comma = text == null ? -1 : text.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        try {
            byte[] value = Base64.getDecoder().decode(text.substring(0, comma).replaceAll("\\s", ""));
            return Algorithms.digestNamed(text.substring(comma + 1)).map(d -> new Mic(value, d));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As in {@code Received-Content-MIC}, with the algorithm called as the partner calls it. */
    String text(String algorithm) {
        return Base64.getEncoder().encodeToString(value) + ", " + algorithm;
    }

    boolean isSame(Mic other) {
        return digest == other.digest && MessageDigest.isEqual(value, other.value);
    }
}
