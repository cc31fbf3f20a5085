package io.trigon.web.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.ReceiptWish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * AS2 with one partner.
 *
 * @param way by which our messages reach the partner
 * @param ourUrl where the partner posts to
 * @param agreed whether the terms hold, or are those that a form begins with
 */
public record As2Page(
        String partner,
        String name,
        OutboundMessage.Way way,
        String ourUrl,
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
            String vouchesFor,
            Instant from,
            Instant until,
            String standing) {
        public boolean withdrawn() {
            return standing.equals("WITHDRAWN");
        }
    }

    /** A message that came or went. */
    public record TransferLine(
            String direction, String messageId, String state, Long message, String detail, Instant at) {}

    /** What is still to be done before messages come and go, by the names of its texts; empty when all is done. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        boolean valid = certificates.stream()
                .anyMatch(c -> c.standing().equals("VALID") || c.standing().equals("ENDS_SOON"));
        if (!valid) {
            missing.add("certificate");
        }
        if (!agreed) {
            missing.add("terms");
        }
        if (agreed && terms.url() == null) {
            missing.add("url");
        }
        if (agreed && way != OutboundMessage.Way.AS2) {
            missing.add("way");
        }
        return missing;
    }

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
