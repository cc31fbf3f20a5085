package io.trigon.web.exchange;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import io.trigon.domain.exchange.as2.OwnKey;
import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.domain.exchange.as2.ReceiptWish;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.api.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the API says of AS2. No private key is in it. */
final class As2Json {
    private As2Json() {}

    /**
     * Terms of AS2; what is left out is strict: signed by SHA256, encrypted by AES256_CBC, receipt signed and at once.
     *
     * @param signed false for messages of ours without a signature; needs the exemption UNSIGNED
     * @param encrypted false for messages of ours in clear; needs the exemption UNENCRYPTED
     * @param receiptMinutes how long a receipt that comes by itself is waited for
     */
    public record Terms(
            String ourId,
            String theirId,
            String url,
            Boolean signed,
            Digest digest,
            Boolean encrypted,
            ContentCipher cipher,
            Compression compression,
            ReceiptWish receipt,
            Boolean receiptSigned,
            Integer receiptMinutes,
            List<Exemption> exemptions) {

        static Terms of(As2Terms t) {
            return new Terms(
                    t.ourId(),
                    t.theirId(),
                    t.url(),
                    t.digest() != null,
                    t.digest(),
                    t.cipher() != null,
                    t.cipher(),
                    t.compression(),
                    t.receipt(),
                    t.receiptSigned(),
                    t.receiptMinutes(),
                    t.exemptions().stream().sorted().toList());
        }

        As2Terms terms(String usualId) {
            return new As2Terms(
                    or(ourId, usualId),
                    theirId,
                    url == null || url.isBlank() ? null : url.strip(),
                    or(signed, true) ? or(digest, Digest.SHA256) : null,
                    or(encrypted, true) ? or(cipher, ContentCipher.AES256_CBC) : null,
                    or(compression, Compression.NONE),
                    or(receipt, ReceiptWish.SYNC),
                    or(receiptSigned, true),
                    or(receiptMinutes, 60),
                    or(exemptions, List.<Exemption>of()).stream()
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }

        private static <T> T or(T given, T usual) {
            return given == null ? usual : given;
        }
    }

    /**
     * A certificate of a partner.
     *
     * @param vouchesFor for an authority: the subject whose certificates it vouches for; null for one of the partner's own
     * @param withdrawnAt since when nothing by it is accepted; null while it is
     */
    public record Certificate(
            long id,
            String fingerprint,
            String subject,
            String issuer,
            String serial,
            boolean selfSigned,
            OffsetDateTime notBefore,
            OffsetDateTime notAfter,
            String vouchesFor,
            OffsetDateTime withdrawnAt) {
        static Certificate of(PartnerCertificate c) {
            return new Certificate(
                    c.id(),
                    c.fingerprint(),
                    c.subject(),
                    c.issuer(),
                    c.serial(),
                    c.selfSigned(),
                    Stamp.utc(c.notBefore()),
                    Stamp.utc(c.notAfter()),
                    c.vouchesFor(),
                    Stamp.utc(c.withdrawnAt()));
        }
    }

    /** The certificate that partners know us by. */
    public record OwnCertificate(
            String fingerprint, String subject, OffsetDateTime notBefore, OffsetDateTime notAfter, String pem) {
        static OwnCertificate of(OwnKey key) {
            return new OwnCertificate(
                    key.fingerprint(),
                    key.subject(),
                    Stamp.utc(key.notBefore()),
                    Stamp.utc(key.notAfter()),
                    As2Json.pem(key.der()));
        }
    }

    /** A message that came or went, and what its receipt said. */
    public record Transfer(
            long id,
            As2Transfer.Direction direction,
            String messageId,
            As2Transfer.State state,
            Long message,
            String mic,
            String disposition,
            String detail,
            OffsetDateTime createdAt,
            OffsetDateTime receiptAt) {
        static Transfer of(As2Transfer t) {
            return new Transfer(
                    t.id(),
                    t.direction(),
                    t.messageId(),
                    t.state(),
                    t.messageRef(),
                    t.mic(),
                    t.disposition(),
                    t.detail(),
                    Stamp.utc(t.createdAt()),
                    Stamp.utc(t.receiptAt()));
        }
    }

    /** AS2 with a partner; {@code terms} is null while nothing was agreed. */
    public record Card(String partner, Terms terms, List<Certificate> certificates, List<Transfer> transfers) {}

    static String pem(byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    /** @throws BrokenRule {@code key-unreadable} */
    static byte[] file(String base64) {
        try {
            return base64 == null ? new byte[0] : Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new BrokenRule("key-unreadable", "that is not Base64");
        }
    }

    static byte[] bytes(String pem) {
        return pem == null ? new byte[0] : pem.strip().getBytes(StandardCharsets.US_ASCII);
    }
}
