package io.trigon.integrations.exchange.as2;

import com.helger.as2lib.crypto.BCCryptoHelper;
import com.helger.mail.cte.EContentTransferEncoding;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Compression;
import io.trigon.domain.exchange.as2.Digest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.ZlibCompressor;
import org.bouncycastle.mail.smime.SMIMECompressedGenerator;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.operator.OperatorCreationException;

/** Wraps what we send as it was agreed: compressed, signed, encrypted. */
final class Wrapper {
    private static final EContentTransferEncoding BINARY = EContentTransferEncoding.BINARY;

    private final BCCryptoHelper crypto = new BCCryptoHelper();

    /** What goes out, and the integrity check that a receipt must repeat. */
    record Wrapped(String contentType, byte[] body, Mic mic) {}

    /**
     *
     *
     * @param fileName what the receiver may call it
     * @param theirs what it is encrypted for; null when the terms ask for no encryption
     */
    Wrapped wrap(
            byte[] payload,
            String contentType,
            String fileName,
            As2Terms terms,
            Identity ours,
            X509Certificate theirs) {
        try {
            MimeBodyPart part = part(payload, contentType, fileName);
            byte[] digested =
                    terms.cipher() == null && terms.compression() == Compression.NONE && terms.digest() == null
                            ? payload
                            : Parts.bytes(part);
            Digest digest = terms.digest() == null ? Digest.SHA256 : terms.digest();
            if (terms.compression() == Compression.BEFORE_SIGNING) {
                part = compressed(part);
                digested = terms.digest() == null ? digested : Parts.bytes(part);
            }
            if (terms.digest() != null) {
                part = signed(part, terms.digest(), ours);
            }
            if (terms.compression() == Compression.AFTER_SIGNING) {
                part = compressed(part);
            }
            if (terms.cipher() != null) {
                part = crypto.encrypt(part, theirs, Algorithms.crypt(terms.cipher()), BINARY);
            }
            return new Wrapped(oneLine(part.getContentType()), body(part), Mic.of(digested, digest));
        } catch (MessagingException
                | IOException
                | GeneralSecurityException
                | CMSException
                | SMIMEException
                | OperatorCreationException e) {
            throw new IllegalStateException("the message can't be wrapped: " + e.getMessage(), e);
        }
    }

    private static MimeBodyPart part(byte[] payload, String contentType, String fileName) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", contentType);
        headers.setHeader("Content-Transfer-Encoding", "binary");
        headers.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        return new MimeBodyPart(headers, payload);
    }

    MimeBodyPart signed(MimeBodyPart part, Digest digest, Identity ours)
            throws GeneralSecurityException, SMIMEException, MessagingException, OperatorCreationException,
                    IOException {
        MimeBodyPart signed =
                crypto.sign(part, ours.certificate(), ours.key(), Algorithms.sign(digest), true, false, false, BINARY);
        return Parts.of(Parts.bytes(signed));
    }

    private static MimeBodyPart compressed(MimeBodyPart part) throws SMIMEException, MessagingException, IOException {
        SMIMECompressedGenerator generator = new SMIMECompressedGenerator();
        generator.setContentTransferEncoding(BINARY.getID());
        return Parts.of(Parts.bytes(generator.generate(part, new ZlibCompressor())));
    }

    private static byte[] body(MimeBodyPart part) throws MessagingException, IOException {
        return Parts.of(Parts.bytes(part)).getRawInputStream().readAllBytes();
    }

    /** HTTP knows no folded header fields. */
    static String oneLine(String header) {
        return header.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
