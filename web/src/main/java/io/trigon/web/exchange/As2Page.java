package io.trigon.web.exchange;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.ReceiptWish;
import java.time.Instant;
import java.util.List;

/**
 * AS2 with one partner.
 *
 * @param agreed whether the terms hold, or are those that a form begins with
 */
public record As2Page(
        String partner,
        String name,
        boolean agreed,
        As2Terms terms,
        List<CertificateLine> certificates,
        CertificateLine own,
        List<TransferLine> transfers,
        boolean mayAgree,
        boolean mayRenew) {

    /** A certificate; {@code tone} says how its validity stands: ok, watch or bad. */
    public record CertificateLine(
            Long id,
            String subject,
            String fingerprint,
            boolean selfSigned,
            Instant from,
            Instant until,
            String standing) {}

    /** A message that came or went. */
    public record TransferLine(
            String direction, String messageId, String state, Long message, String detail, Instant at) {}

    public Digest[] digests() {
        return Digest.values();
    }

    public ContentCipher[] ciphers() {
        return ContentCipher.values();
    }

    public Compression[] compressions() {
        return Compression.values();
    }

    public ReceiptWish[] receipts() {
        return ReceiptWish.values();
    }

    public Exemption[] exemptions() {
        return Exemption.values();
    }
}
