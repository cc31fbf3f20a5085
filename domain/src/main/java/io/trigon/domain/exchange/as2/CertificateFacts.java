package io.trigon.domain.exchange.as2;

import java.time.Instant;

/**
 * What a certificate (X.509) says.
 *
 * @param der its bytes
 * @param fingerprint SHA-256 of them, in hexadecimal
 * @param selfSigned whether nobody but its owner vouches for it
 * @param keyBits length of its RSA key; 0 when the key is of another kind
 */
public record CertificateFacts(
        byte[] der,
        String fingerprint,
        String subject,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        boolean selfSigned,
        int keyBits,
        CertificateUses uses) {}
