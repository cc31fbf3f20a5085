package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.Digest;

/**
 * What was in a message, with all its wrapping off.
 *
 * @param contentType of what was inside
 * @param fileName as the sender calls it; null when it does not
 * @param signedBy the digest of the signature; null when there was none
 * @param digested what the integrity check is computed over when there was no signature; null when there was one
 * @param signedMic the integrity check that the signature proved; null when there was none
 */
record Opened(
        byte[] payload,
        String contentType,
        String fileName,
        Digest signedBy,
        Mic signedMic,
        boolean encrypted,
        boolean compressed,
        byte[] digested) {

    boolean signed() {
        return signedBy != null;
    }

    /** The integrity check: by the digest of the signature, or by this one when there was none (RFC 4130, 7.4.3). */
    Mic mic(Digest unsignedBy) {
        return signed() ? signedMic : Mic.of(digested, unsignedBy);
    }
}
