package io.trigon.domain.exchange.as2;

import java.time.Instant;

/** Makes keys, and locks them so that neither a row nor a backup shows one. */
public interface KeyMint {
    /** A new key with its certificate. */
    record Minted(CertificateFacts certificate, String sealedKey) {}

    /** Makes a key with a certificate of this name that holds for so long. */
    Minted mint(String name, Instant from, Instant until);
}
